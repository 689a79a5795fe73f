using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>DROP.</summary>
internal static class Drops
{
    /// <summary>From DROP on.</summary>
    public static StatementSyntax Read(Cursor cursor)
    {
        cursor.Expect("drop");
        if (cursor.Skip("user", "mapping")) return Foreign.DropMapping(cursor);
        if (cursor.SkipAny("role", "user", "group") is not null) return Roles.Drop(cursor);
        if (cursor.Skip("owned")) return Roles.DropOwned(cursor);
        if (cursor.Skip("database")) return Databases.Drop(cursor);
        if (cursor.Skip("tablespace")) return Databases.DropTableSpace(cursor);
        if (cursor.Skip("subscription")) return Replication.DropSubscription(cursor);
        if (Objects.Type(cursor) is { } type && type is not (ObjectType.Column or ObjectType.TabConstraint or ObjectType.LargeObject)) return OfType(cursor, type);

        cursor.Missing("a type of object");
        return new DropStmt(ObjectType.Table, []);
    }

    private static DropStmt OfType(Cursor cursor, ObjectType type)
    {
        var concurrently = type == ObjectType.Index && cursor.Skip("concurrently");
        var ifExists = cursor.IfExists();
        Seq<ObjectReference> objects = IsAlone(type) ? [Objects.Read(cursor, type)] : Lists.Read(cursor, c => Objects.Read(c, type));
        return new DropStmt(type, objects) { Concurrently = concurrently, IfExists = ifExists, Behavior = cursor.Behavior() };
    }

    /// <summary>Whether one statement drops one object of this type only.</summary>
    private static bool IsAlone(ObjectType type) =>
        type is ObjectType.Trigger or ObjectType.Rule or ObjectType.Policy or ObjectType.OpClass or ObjectType.OpFamily or ObjectType.Cast or ObjectType.Transform;
}
