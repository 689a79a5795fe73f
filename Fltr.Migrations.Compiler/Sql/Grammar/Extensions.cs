using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE and ALTER EXTENSION.</summary>
internal static class Extensions
{
    /// <summary>From behind CREATE EXTENSION on.</summary>
    public static StatementSyntax Create(Cursor cursor)
    {
        var ifNotExists = cursor.IfNotExists();
        var name = Names.ColId(cursor, "an extension's name");
        cursor.Skip("with");
        var options = new List<Option>();
        while (Option(cursor) is { } option) options.Add(option);
        return new CreateExtensionStmt(name, [.. options]) { IfNotExists = ifNotExists };
    }

    /// <summary>From behind ALTER EXTENSION on.</summary>
    public static StatementSyntax Alter(Cursor cursor)
    {
        var target = Objects.Plain(cursor);
        var name = target.Names[0];
        if (cursor.Skip("update"))
        {
            var options = new List<Option>();
            while (cursor.Skip("to")) options.Add(new Option("new_version", Names.NonReservedWordOrText(cursor)));
            return new AlterExtensionStmt(name, [.. options]);
        }

        if (!cursor.IsAny("add", "drop")) return ObjectChanges.Demand(cursor, ObjectType.Extension, target);

        var add = cursor.ExpectAny("add", "drop") == "add";
        if (Objects.Type(cursor) is { } type) return new AlterExtensionContentsStmt(name, add, type, Objects.Read(cursor, type));
        cursor.Missing("a type of object");
        return new AlterExtensionContentsStmt(name, add, ObjectType.Table, target);
    }

    private static Option? Option(Cursor cursor)
    {
        if (cursor.Skip("schema")) return new Option("schema", Names.ColId(cursor));
        if (cursor.Skip("version")) return new Option("new_version", Names.NonReservedWordOrText(cursor));
        if (cursor.Is("from")) cursor.Fail("CREATE EXTENSION … FROM is no longer supported since PostgreSQL 13");
        return cursor.Skip("cascade") ? new Option("cascade", "true") : null;
    }
}
