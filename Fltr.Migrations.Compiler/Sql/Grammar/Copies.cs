using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>COPY, with today's options and those of older versions.</summary>
internal static class Copies
{
    public static CopyStmt Read(Cursor cursor)
    {
        cursor.Expect("copy");
        if (cursor.IsSymbol('(')) return OfQuery(cursor);

        var options = new List<Option>();
        if (cursor.Skip("binary")) options.Add(new Option("format", "binary"));
        var relation = Names.QualifiedName(cursor);
        var copy = new CopyStmt { Relation = relation, Columns = Names.OptionalColumns(cursor), IsFrom = cursor.ExpectAny("from", "to") == "from" };
        copy = File(cursor, copy);
        if (cursor.Keyword() is "using" or "delimiters")
        {
            cursor.Skip("using");
            cursor.Expect("delimiters");
            options.Add(new Option("delimiter", cursor.Text()));
        }

        copy = copy with { Options = [.. options, .. Options(cursor)] };
        if (!cursor.Is("where")) return copy;
        if (!copy.IsFrom) cursor.Fail("COPY … TO has no WHERE: copy a query instead");
        cursor.Expect("where");
        return copy with { Where = Expressions.Read(cursor) };
    }

    private static CopyStmt OfQuery(Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        var query = RowStatements.Read(cursor);
        cursor.ExpectSymbol(')');
        cursor.Expect("to");
        var copy = File(cursor, new CopyStmt { Query = query });
        return copy with { Options = Options(cursor) };
    }

    private static CopyStmt File(Cursor cursor, CopyStmt copy)
    {
        var isProgram = cursor.Skip("program");
        if (!isProgram && cursor.SkipAny("stdin", "stdout") is not null) return copy;
        return copy with { IsProgram = isProgram, File = cursor.Text() };
    }

    private static Seq<Option> Options(Cursor cursor)
    {
        cursor.Skip("with");
        if (cursor.IsSymbol('(')) return Lists.InBrackets(cursor, One);

        var options = new List<Option>();
        while (Older(cursor) is { } option) options.Add(option);
        return [.. options];
    }

    private static Option One(Cursor cursor)
    {
        var name = Names.ColLabel(cursor, "an option's name");
        if (cursor.SkipOperator("*")) return new Option(name, "*");
        if (cursor.Skip("default")) return new Option(name, "default");
        if (cursor.IsSymbol('(')) return new Option(name, string.Join(", ", Lists.InBrackets(cursor, Item)));
        return new Option(name, UtilityOptions.Value(cursor));
    }

    private static string Item(Cursor cursor)
    {
        if (UtilityOptions.Value(cursor) is { } item) return item;
        cursor.Missing("a name");
        return "";
    }

    private static Option? Older(Cursor cursor)
    {
        switch (cursor.SkipAny("binary", "csv", "freeze", "header", "delimiter", "null", "quote", "escape", "encoding", "force"))
        {
            case null:
                return null;
            case "binary":
                return new Option("format", "binary");
            case "csv":
                return new Option("format", "csv");
            case "freeze":
                return new Option("freeze", "true");
            case "header":
                return new Option("header", "true");
            case "force":
                return Force(cursor);
            case var name:
                if (name != "encoding") cursor.Skip("as");
                return new Option(name, cursor.Text());
        }
    }

    private static Option Force(Cursor cursor)
    {
        var name = cursor.ExpectAny("quote", "not", "null");
        if (name == "not") cursor.Expect("null");
        var columns = cursor.SkipOperator("*") ? "*" : string.Join(", ", Names.ColIds(cursor));
        return new Option($"force_{(name == "not" ? "not_null" : name)}", columns);
    }
}
