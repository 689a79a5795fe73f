using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Foreign data wrappers, servers, user mappings, IMPORT FOREIGN SCHEMA.</summary>
internal static class Foreign
{
    /// <summary>From behind CREATE FOREIGN DATA WRAPPER on.</summary>
    public static StatementSyntax CreateWrapper(Cursor cursor) => new CreateFdwStmt(Names.ColId(cursor), Functions(cursor), Options.Generic(cursor));

    /// <summary>From behind ALTER FOREIGN DATA WRAPPER on.</summary>
    public static StatementSyntax AlterWrapper(Cursor cursor)
    {
        var target = Objects.Plain(cursor);
        if (ObjectChanges.Read(cursor, ObjectType.Fdw, target) is { } change) return change;
        var wrapper = new AlterFdwStmt(target.Names[0], Functions(cursor), Options.AlterGeneric(cursor));
        if (wrapper.Functions.Count + wrapper.Options.Count == 0) cursor.Missing("a change");
        return wrapper;
    }

    /// <summary>From behind CREATE SERVER on.</summary>
    public static StatementSyntax CreateServer(Cursor cursor)
    {
        var ifNotExists = cursor.IfNotExists();
        var name = Names.ColId(cursor);
        var type = cursor.Skip("type") ? cursor.Text() : null;
        var version = Version(cursor);
        cursor.Expect("foreign", "data", "wrapper");
        return new CreateForeignServerStmt(name, Names.ColId(cursor)) { IfNotExists = ifNotExists, ServerType = type, Version = version, Options = Options.Generic(cursor) };
    }

    /// <summary>From behind ALTER SERVER on.</summary>
    public static StatementSyntax AlterServer(Cursor cursor)
    {
        var target = Objects.Plain(cursor);
        if (cursor.IsAny("version", "options")) return new AlterForeignServerStmt(target.Names[0], Version(cursor), Options.AlterGeneric(cursor));
        return ObjectChanges.Demand(cursor, ObjectType.ForeignServer, target);
    }

    /// <summary>From behind CREATE USER MAPPING on.</summary>
    public static StatementSyntax CreateMapping(Cursor cursor)
    {
        var ifNotExists = cursor.IfNotExists();
        var (user, server) = Mapped(cursor);
        return new CreateUserMappingStmt(user, server, Options.Generic(cursor)) { IfNotExists = ifNotExists };
    }

    /// <summary>From behind ALTER USER MAPPING on.</summary>
    public static StatementSyntax AlterMapping(Cursor cursor)
    {
        var (user, server) = Mapped(cursor);
        if (!cursor.Is("options")) cursor.Missing("OPTIONS");
        return new AlterUserMappingStmt(user, server, Options.AlterGeneric(cursor));
    }

    /// <summary>From behind DROP USER MAPPING on.</summary>
    public static StatementSyntax DropMapping(Cursor cursor)
    {
        var ifExists = cursor.IfExists();
        var (user, server) = Mapped(cursor);
        return new DropUserMappingStmt(user, server) { IfExists = ifExists };
    }

    /// <summary>From IMPORT on.</summary>
    public static StatementSyntax Import(Cursor cursor)
    {
        cursor.Expect("import", "foreign", "schema");
        var remote = Names.ColId(cursor);
        bool? limit = cursor.Skip("limit", "to") ? true : cursor.Skip("except") ? false : null;
        Seq<Relation> tables = limit is null ? [] : Lists.InBrackets(cursor, Names.RelationExpr);
        cursor.Expect("from", "server");
        var server = Names.ColId(cursor);
        cursor.Expect("into");
        return new ImportForeignSchemaStmt(remote, server, Names.ColId(cursor)) { LimitTo = limit, Tables = tables, Options = Options.Generic(cursor) };
    }

    private static string? Version(Cursor cursor) => !cursor.Skip("version") || cursor.Skip("null") ? null : cursor.Text();

    private static (string User, string Server) Mapped(Cursor cursor)
    {
        cursor.Expect("for");
        var user = cursor.Skip("user") ? "current_user" : Names.RoleSpec(cursor);
        cursor.Expect("server");
        return (user, Names.ColId(cursor));
    }

    private static Seq<Option> Functions(Cursor cursor)
    {
        var functions = new List<Option>();
        while (cursor.IsAny("handler", "validator") || cursor.Comes("no", "handler") || cursor.Comes("no", "validator"))
        {
            var none = cursor.Skip("no");
            var name = cursor.ExpectAny("handler", "validator");
            functions.Add(new Option(name, none ? null : string.Join('.', Languages.Handler(cursor))));
        }

        return [.. functions];
    }
}
