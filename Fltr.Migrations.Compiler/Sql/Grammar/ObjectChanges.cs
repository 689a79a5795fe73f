using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>What ALTER can do to many types of object: a new name, another schema, another owner, an extension that it depends on.</summary>
internal static class ObjectChanges
{
    /// <summary>The rest of an ALTER behind the object's name; null where it is none of these.</summary>
    public static StatementSyntax? Read(Cursor cursor, ObjectType type, ObjectReference target)
    {
        if (cursor.Skip("rename", "to")) return new RenameStmt(type, Names.ColId(cursor)) { Object = target };
        if (cursor.Skip("set", "schema")) return new AlterObjectSchemaStmt(type, Names.ColId(cursor)) { Object = target };
        if (cursor.Skip("owner", "to")) return new AlterOwnerStmt(type, target, Names.RoleSpec(cursor));
        return DependsOnExtension(cursor) is { } remove ? new AlterObjectDependsStmt(type, Names.ColId(cursor)) { Object = target, Remove = remove } : null;
    }

    /// <summary>The same where nothing else is possible.</summary>
    public static StatementSyntax Demand(Cursor cursor, ObjectType type, ObjectReference target)
    {
        if (Read(cursor, type, target) is { } change) return change;
        cursor.Missing("a change");
        return new AlterOwnerStmt(type, target, "");
    }

    /// <summary>[NO] DEPENDS ON EXTENSION: true with NO; null where neither comes.</summary>
    public static bool? DependsOnExtension(Cursor cursor)
    {
        if (cursor.Skip("depends", "on", "extension")) return false;
        return cursor.Skip("no", "depends", "on", "extension") ? true : null;
    }
}
