using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE LANGUAGE and CREATE ACCESS METHOD.</summary>
internal static class Languages
{
    /// <summary>From behind CREATE … LANGUAGE on. Without a handler it is CREATE EXTENSION (manual, CREATE LANGUAGE).</summary>
    public static StatementSyntax Create(Cursor cursor, bool replace, bool trusted)
    {
        var name = Names.ColId(cursor);
        if (!cursor.Skip("handler")) return new CreateExtensionStmt(name, []) { IfNotExists = replace };

        var language = new CreatePLangStmt(name) { Replace = replace, Trusted = trusted, Handler = Handler(cursor) };
        if (cursor.Skip("inline")) language = language with { Inline = Handler(cursor) };
        if (cursor.Skip("validator")) return language with { Validator = Handler(cursor) };
        cursor.Skip("no", "validator");
        return language;
    }

    /// <summary>From behind CREATE ACCESS METHOD on.</summary>
    public static StatementSyntax CreateAccessMethod(Cursor cursor)
    {
        var name = Names.ColId(cursor);
        cursor.Expect("type");
        var kind = cursor.ExpectAny("index", "table");
        cursor.Expect("handler");
        return new CreateAmStmt(name, kind, Handler(cursor));
    }

    /// <summary>The name of a function without arguments.</summary>
    public static Seq<string> Handler(Cursor cursor) => Names.AnyName(cursor, "a function's name");
}
