using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE SCHEMA with what it may hold.</summary>
internal static class Schemas
{
    /// <summary>From behind CREATE SCHEMA on.</summary>
    public static StatementSyntax Create(Cursor cursor)
    {
        var ifNotExists = cursor.IfNotExists();
        var name = cursor.Is("authorization") ? null : Names.ColId(cursor, "a schema's name");
        var role = cursor.Skip("authorization") ? Names.RoleSpec(cursor) : null;
        var at = cursor.Current.Start;
        var elements = Elements(cursor);
        if (ifNotExists && elements.Count > 0) cursor.Fail("CREATE SCHEMA IF NOT EXISTS cannot create what is in the schema, too", at);
        return new CreateSchemaStmt(name, role) { IfNotExists = ifNotExists, Elements = elements };
    }

    private static Seq<StatementSyntax> Elements(Cursor cursor)
    {
        var elements = new List<StatementSyntax>();
        while (cursor.IsAny("create", "grant"))
        {
            var start = cursor.Current.Start;
            var element = cursor.Skip("grant") ? Grants.Read(cursor, isGrant: true) : Element(cursor);
            elements.Add(element with { Start = start, End = cursor.LastEnd });
        }

        return [.. elements];
    }

    /// <summary>A table here is never made of a query, or the AS of a view behind it could not be told from its own.</summary>
    private static StatementSyntax Element(Cursor cursor)
    {
        cursor.Expect("create");
        var replace = cursor.Skip("or", "replace");
        var persistence = Creation.Persistence(cursor);
        if (!replace && cursor.Skip("table")) return Tables.Create(cursor, persistence);
        if (!replace && cursor.Skip("sequence")) return Sequences.Create(cursor, persistence);
        if (!replace && cursor.Skip("unique", "index")) return Indexes.Create(cursor, unique: true);
        if (!replace && cursor.Skip("index")) return Indexes.Create(cursor, unique: false);
        if (cursor.Skip("constraint", "trigger")) return Triggers.Create(cursor, isConstraint: true, replace);
        if (cursor.Skip("trigger")) return Triggers.Create(cursor, isConstraint: false, replace);
        var recursive = cursor.Skip("recursive");
        cursor.Expect("view");
        return Views.Create(cursor, replace, persistence, recursive);
    }
}
