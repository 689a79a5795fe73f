using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Databases, tablespaces and ALTER SYSTEM.</summary>
internal static class Databases
{
    /// <summary>From behind CREATE DATABASE on.</summary>
    public static StatementSyntax Create(Cursor cursor)
    {
        var name = Names.ColId(cursor, "a database's name");
        cursor.Skip("with");
        return new CreatedbStmt(name, Many(cursor));
    }

    /// <summary>From behind ALTER DATABASE on.</summary>
    public static StatementSyntax Alter(Cursor cursor)
    {
        var target = Objects.Plain(cursor);
        var name = target.Names[0];
        if (cursor.Skip("rename", "to")) return new RenameStmt(ObjectType.Database, Names.ColId(cursor)) { From = name };
        if (cursor.Skip("refresh", "collation", "version")) return new AlterDatabaseRefreshCollStmt(name);
        if (cursor.Skip("set", "tablespace")) return new AlterDatabaseStmt(name, [new Option("tablespace", Names.ColId(cursor))]);
        if (cursor.IsAny("set", "reset")) return new AlterDatabaseSetStmt(name, VariableSettings.Clause(cursor));
        if (ObjectChanges.Read(cursor, ObjectType.Database, target) is { } change) return change;
        cursor.Skip("with");
        return new AlterDatabaseStmt(name, Many(cursor));
    }

    /// <summary>From behind DROP DATABASE on.</summary>
    public static StatementSyntax Drop(Cursor cursor)
    {
        var ifExists = cursor.IfExists();
        var name = Names.ColId(cursor, "a database's name");
        var hasOptions = cursor.Skip("with") || cursor.IsSymbol('(');
        return new DropdbStmt(name) { IfExists = ifExists, Options = hasOptions ? Lists.InBrackets(cursor, Force) : [] };
    }

    /// <summary>From behind ALTER SYSTEM on.</summary>
    public static StatementSyntax AlterSystem(Cursor cursor) => new AlterSystemStmt(VariableSettings.Clause(cursor));

    /// <summary>From behind CREATE TABLESPACE on.</summary>
    public static StatementSyntax CreateTableSpace(Cursor cursor)
    {
        var name = Names.ColId(cursor);
        var owner = cursor.Skip("owner") ? Names.RoleSpec(cursor) : null;
        cursor.Expect("location");
        return new CreateTableSpaceStmt(name, owner, cursor.Text(), cursor.Skip("with") ? Options.Storage(cursor) : []);
    }

    /// <summary>From behind ALTER TABLESPACE on.</summary>
    public static StatementSyntax AlterTableSpace(Cursor cursor)
    {
        var target = Objects.Plain(cursor);
        var name = target.Names[0];
        if (cursor.Skip("rename", "to")) return new RenameStmt(ObjectType.TableSpace, Names.ColId(cursor)) { From = name };
        if (cursor.SkipAny("set", "reset") is { } word) return new AlterTableSpaceOptionsStmt(name, word == "reset", Options.Storage(cursor));
        return ObjectChanges.Demand(cursor, ObjectType.TableSpace, target);
    }

    /// <summary>From behind DROP TABLESPACE on.</summary>
    public static StatementSyntax DropTableSpace(Cursor cursor)
    {
        var ifExists = cursor.IfExists();
        return new DropTableSpaceStmt(Names.ColId(cursor)) { IfExists = ifExists };
    }

    private static Option Force(Cursor cursor)
    {
        cursor.Expect("force");
        return new Option("force", null);
    }

    private static Seq<Option> Many(Cursor cursor)
    {
        var options = new List<Option>();
        while (!cursor.AtEnd)
        {
            var name = cursor.Skip("connection", "limit") ? "connection_limit" : Names.ColId(cursor, "an option of the database");
            cursor.SkipSymbol('=');
            options.Add(new Option(name, Value(cursor)));
        }

        return [.. options];
    }

    private static string? Value(Cursor cursor)
    {
        if (cursor.Skip("default")) return null;
        if (cursor.IsNumeric()) return cursor.Numeric();
        return cursor.SkipAny("true", "false", "on") ?? Names.NonReservedWordOrText(cursor);
    }
}
