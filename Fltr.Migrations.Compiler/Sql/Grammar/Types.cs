using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE and ALTER TYPE.</summary>
internal static class Types
{
    /// <summary>From behind CREATE TYPE on.</summary>
    public static StatementSyntax Create(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var names = Names.AnyName(cursor, "a type's name");
        var end = cursor.LastEnd;
        if (!cursor.Skip("as")) return new DefineStmt(ObjectType.Type, names) { Options = cursor.IsSymbol('(') ? Options.Definition(cursor) : [] };
        if (cursor.Skip("enum")) return new CreateEnumStmt(names, OrNone(cursor, c => c.Text()));
        if (cursor.Skip("range")) return new CreateRangeStmt(names, Options.Definition(cursor));

        var relation = new Relation(names.Count > 1 ? names[^2] : null, names[^1]) { Start = start, End = end };
        return new CompositeTypeStmt(relation, OrNone(cursor, Columns.ReadAttribute));
    }

    /// <summary>From behind ALTER TYPE on.</summary>
    public static StatementSyntax Alter(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var names = Names.AnyName(cursor, "a type's name");
        var end = cursor.LastEnd;
        if (cursor.Skip("add", "value")) return AddValue(cursor, names);
        if (cursor.Skip("rename", "value"))
        {
            var old = cursor.Text();
            cursor.Expect("to");
            return new AlterEnumStmt(names) { Old = old, New = cursor.Text() };
        }

        if (cursor.Comes("set", "("))
        {
            cursor.Advance();
            return new AlterTypeStmt(names, Options.Definition(cursor));
        }

        var relation = new Relation(names.Count > 1 ? names[^2] : null, names[^1]) { Start = start, End = end };
        if (cursor.Skip("rename", "attribute")) return RenameAttribute(cursor, relation);
        if (cursor.Comes("add", "attribute") || cursor.Comes("drop", "attribute") || cursor.Comes("alter", "attribute")) return new AlterTableStmt(relation, ObjectType.Type, Lists.Read(cursor, Attribute));
        return ObjectChanges.Demand(cursor, ObjectType.Type, new ObjectReference(names));
    }

    private static AlterEnumStmt AddValue(Cursor cursor, Seq<string> names)
    {
        var value = new AlterEnumStmt(names) { IfNotExists = cursor.IfNotExists(), New = cursor.Text() };
        return cursor.SkipAny("before", "after") is { } place ? value with { Neighbour = cursor.Text(), Before = place == "before" } : value;
    }

    private static RenameStmt RenameAttribute(Cursor cursor, Relation relation)
    {
        var from = Names.ColId(cursor);
        cursor.Expect("to");
        return new RenameStmt(ObjectType.Attribute, Names.ColId(cursor)) { Relation = relation, RelationType = ObjectType.Type, From = from, Behavior = cursor.Behavior() };
    }

    private static AlterTableCmd Attribute(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var action = cursor.ExpectAny("add", "drop", "alter");
        cursor.Expect("attribute");
        var command = action switch
        {
            "add" => new AlterTableCmd("AddColumn") { Column = Columns.ReadAttribute(cursor) },
            "drop" => new AlterTableCmd("DropColumn") { IfExists = cursor.IfExists(), Name = Names.ColId(cursor) },
            _ => Retype(cursor),
        };
        return command with { Behavior = cursor.Behavior(), Start = start, End = cursor.LastEnd };
    }

    private static AlterTableCmd Retype(Cursor cursor)
    {
        var name = Names.ColId(cursor);
        cursor.Skip("set", "data");
        cursor.Expect("type");
        var start = cursor.Current.Start;
        var column = new ColumnDef(name, TypeNames.Read(cursor)) { Collation = Columns.Collation(cursor), Start = start, End = cursor.LastEnd };
        return new AlterTableCmd("AlterColumnType") { Name = name, Column = column };
    }

    private static Seq<T> OrNone<T>(Cursor cursor, Func<Cursor, T> item)
    {
        cursor.ExpectSymbol('(');
        if (cursor.SkipSymbol(')')) return [];
        var items = Lists.Read(cursor, item);
        cursor.ExpectSymbol(')');
        return items;
    }
}
