using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Casts, transforms and conversions.</summary>
internal static class Casts
{
    /// <summary>From behind CREATE CAST on.</summary>
    public static StatementSyntax Create(Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        var source = TypeNames.Read(cursor);
        cursor.Expect("as");
        var target = TypeNames.Read(cursor);
        cursor.ExpectSymbol(')');
        if (cursor.Skip("without", "function")) return new CreateCastStmt(source, target, null, false, Context(cursor));
        cursor.Expect("with");
        if (cursor.Skip("inout")) return new CreateCastStmt(source, target, null, true, Context(cursor));
        cursor.Expect("function");
        return new CreateCastStmt(source, target, Objects.Function(cursor), false, Context(cursor));
    }

    /// <summary>From behind CREATE [OR REPLACE] TRANSFORM on.</summary>
    public static StatementSyntax CreateTransform(Cursor cursor, bool replace)
    {
        cursor.Expect("for");
        var type = TypeNames.Read(cursor);
        cursor.Expect("language");
        var transform = new CreateTransformStmt(type, Names.ColId(cursor)) { Replace = replace };
        cursor.ExpectSymbol('(');
        do
        {
            if (cursor.Skip("from", "sql", "with", "function") && transform.FromSql is null) transform = transform with { FromSql = Objects.Function(cursor) };
            else if (cursor.Skip("to", "sql", "with", "function") && transform.ToSql is null) transform = transform with { ToSql = Objects.Function(cursor) };
            else cursor.Missing("FROM SQL WITH FUNCTION or TO SQL WITH FUNCTION");
        }
        while (cursor.SkipSymbol(','));

        cursor.ExpectSymbol(')');
        return transform;
    }

    /// <summary>From behind CREATE [DEFAULT] CONVERSION on.</summary>
    public static StatementSyntax CreateConversion(Cursor cursor, bool isDefault)
    {
        var names = Names.AnyName(cursor);
        cursor.Expect("for");
        var from = cursor.Text();
        cursor.Expect("to");
        var to = cursor.Text();
        cursor.Expect("from");
        return new CreateConversionStmt(names, from, to, Names.AnyName(cursor), isDefault);
    }

    private static string Context(Cursor cursor) => cursor.Skip("as") ? cursor.ExpectAny("implicit", "assignment") : "explicit";
}
