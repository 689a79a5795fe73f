using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE: by the words behind it.</summary>
internal static class Creation
{
    /// <summary>From CREATE on.</summary>
    public static StatementSyntax Read(Cursor cursor)
    {
        cursor.Expect("create");
        if (cursor.Skip("or", "replace")) return Replacing(cursor);

        var at = cursor.Position;
        var persistence = Persistence(cursor);
        if (Relations(cursor, persistence) is { } relation) return relation;
        if (persistence is not null) cursor.Missing("TABLE, SEQUENCE or VIEW");
        cursor.Position = at;
        return OnTables(cursor) ?? InSchemas(cursor) ?? InDatabases(cursor) ?? InClusters(cursor) ?? Replaceable(cursor, replace: false) ?? Nothing(cursor, "a type of object");
    }

    /// <summary>TEMPORARY and UNLOGGED; null where nothing is said.</summary>
    public static string? Persistence(Cursor cursor)
    {
        if (cursor.Skip("unlogged")) return "unlogged";
        if (cursor.IsAny("local", "global") && (cursor.Is("temp", 1) || cursor.Is("temporary", 1))) cursor.Advance();
        return cursor.SkipAny("temp", "temporary") is null ? null : "temporary";
    }

    private static StatementSyntax Replacing(Cursor cursor)
    {
        var persistence = Persistence(cursor);
        var recursive = cursor.Skip("recursive");
        if (cursor.Skip("view")) return Views.Create(cursor, replace: true, persistence, recursive);
        if (persistence is null && !recursive && Replaceable(cursor, replace: true) is { } replaced) return replaced;

        return Nothing(cursor, "VIEW, FUNCTION, PROCEDURE, AGGREGATE, TRIGGER, RULE, LANGUAGE or TRANSFORM");
    }

    private static CreateSchemaStmt Nothing(Cursor cursor, string expected)
    {
        cursor.Missing(expected);
        return new CreateSchemaStmt(null, null);
    }

    private static StatementSyntax? Relations(Cursor cursor, string? persistence)
    {
        if (cursor.Skip("table")) return IsOfQuery(cursor) ? CreateTableAs.Read(cursor, persistence) : Tables.Create(cursor, persistence);
        if (cursor.Skip("sequence")) return Sequences.Create(cursor, persistence);
        if (persistence != "temporary" && cursor.Skip("materialized", "view")) return CreateTableAs.ReadMaterializedView(cursor, persistence);

        var recursive = cursor.Skip("recursive");
        return cursor.Skip("view") ? Views.Create(cursor, replace: false, persistence, recursive) : null;
    }

    private static StatementSyntax? OnTables(Cursor cursor)
    {
        if (cursor.Skip("index")) return Indexes.Create(cursor, unique: false);
        if (cursor.Skip("unique", "index")) return Indexes.Create(cursor, unique: true);
        if (cursor.Skip("policy")) return Policies.Create(cursor);
        return cursor.Skip("statistics") ? Statistics.Create(cursor) : null;
    }

    private static StatementSyntax? InSchemas(Cursor cursor)
    {
        if (cursor.Skip("type")) return Types.Create(cursor);
        if (cursor.Skip("domain")) return Domains.Create(cursor);
        if (cursor.Skip("foreign", "table")) return Tables.CreateForeign(cursor);
        if (cursor.Skip("collation")) return Definitions.Collation(cursor);
        if (cursor.Skip("conversion")) return Casts.CreateConversion(cursor, isDefault: false);
        if (cursor.Skip("default", "conversion")) return Casts.CreateConversion(cursor, isDefault: true);
        if (cursor.Skip("operator", "class")) return OperatorClasses.CreateClass(cursor);
        if (cursor.Skip("operator", "family")) return OperatorClasses.CreateFamily(cursor);
        if (cursor.Skip("operator")) return Definitions.Operator(cursor);
        return cursor.Skip("text", "search") ? Definitions.TextSearch(cursor) : null;
    }

    private static StatementSyntax? InDatabases(Cursor cursor)
    {
        if (cursor.Skip("schema")) return Schemas.Create(cursor);
        if (cursor.Skip("extension")) return Extensions.Create(cursor);
        if (cursor.Skip("cast")) return Casts.Create(cursor);
        if (cursor.Skip("access", "method")) return Languages.CreateAccessMethod(cursor);
        if (cursor.Skip("event", "trigger")) return EventTriggers.Create(cursor);
        if (cursor.Skip("publication")) return Replication.CreatePublication(cursor);
        if (cursor.Skip("subscription")) return Replication.CreateSubscription(cursor);
        if (cursor.Skip("foreign", "data", "wrapper")) return Foreign.CreateWrapper(cursor);
        if (cursor.Skip("server")) return Foreign.CreateServer(cursor);
        return cursor.Skip("user", "mapping") ? Foreign.CreateMapping(cursor) : null;
    }

    private static StatementSyntax? InClusters(Cursor cursor)
    {
        if (cursor.Skip("database")) return Databases.Create(cursor);
        if (cursor.Skip("tablespace")) return Databases.CreateTableSpace(cursor);
        return cursor.SkipAny("role", "user", "group") is { } word ? Roles.Create(cursor, word) : null;
    }

    private static StatementSyntax? Replaceable(Cursor cursor, bool replace)
    {
        if (cursor.SkipAny("function", "procedure") is { } routine) return Routines.Create(cursor, routine == "procedure", replace);
        if (cursor.Skip("aggregate")) return Definitions.Aggregate(cursor, replace);
        if (cursor.Skip("constraint", "trigger")) return Triggers.Create(cursor, isConstraint: true, replace);
        if (cursor.Skip("trigger")) return Triggers.Create(cursor, isConstraint: false, replace);
        if (cursor.Skip("rule")) return Rules.Create(cursor, replace);
        if (cursor.Skip("transform")) return Casts.CreateTransform(cursor, replace);

        var trusted = cursor.Comes("trusted", "language") || cursor.Comes("trusted", "procedural", "language");
        if (trusted) cursor.Advance();
        cursor.Skip("procedural");
        return cursor.Skip("language") ? Languages.Create(cursor, replace, trusted) : null;
    }

    /// <summary>Whether a table is made of a query: AS stands behind its name and options, in no bracket.</summary>
    private static bool IsOfQuery(Cursor cursor)
    {
        var at = cursor.Position;
        while (!cursor.AtEnd && !cursor.Is("as") && !cursor.IsSymbol(';')) cursor.SkipItem();
        var found = cursor.Is("as");
        cursor.Position = at;
        return found;
    }
}
