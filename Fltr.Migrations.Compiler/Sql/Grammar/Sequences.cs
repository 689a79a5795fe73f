using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE SEQUENCE, and the options that sequences and identity columns have.</summary>
internal static class Sequences
{
    private static readonly string[] _words = ["as", "cache", "cycle", "increment", "maxvalue", "minvalue", "no", "owned", "sequence", "start", "restart"];

    /// <summary>From behind CREATE SEQUENCE on.</summary>
    public static StatementSyntax Create(Cursor cursor, string? persistence)
    {
        var ifNotExists = cursor.IfNotExists();
        return new CreateSeqStmt(Names.QualifiedName(cursor), Options(cursor)) { IfNotExists = ifNotExists, Persistence = persistence };
    }

    public static bool BeginsOption(Cursor cursor, int ahead = 0)
    {
        foreach (var word in _words) if (cursor.Is(word, ahead)) return true;
        return false;
    }

    /// <summary>All options that come, none of them too.</summary>
    public static Seq<SequenceOption> Options(Cursor cursor)
    {
        var options = new List<SequenceOption>();
        while (BeginsOption(cursor) || cursor.IsAny("logged", "unlogged")) options.Add(Option(cursor));
        return [.. options];
    }

    /// <summary>Options in brackets, or nothing.</summary>
    public static Seq<SequenceOption> InBrackets(Cursor cursor)
    {
        if (!cursor.SkipSymbol('(')) return [];
        var options = Options(cursor);
        if (options.Count == 0) cursor.Missing("an option of the sequence");
        cursor.ExpectSymbol(')');
        return options;
    }

    /// <summary>One option.</summary>
    public static SequenceOption Option(Cursor cursor)
    {
        if (cursor.Skip("as")) return Typed(cursor);
        if (cursor.Skip("no")) return new SequenceOption(cursor.ExpectAny("maxvalue", "minvalue", "cycle"), null);
        if (cursor.Skip("cycle")) return new SequenceOption("cycle", "true");
        if (cursor.Skip("owned", "by")) return OwnedBy(cursor);
        if (cursor.Skip("sequence", "name")) return new SequenceOption("sequence name", null) { Column = Names.AnyName(cursor) };
        if (cursor.Skip("restart"))
        {
            cursor.Skip("with");
            return new SequenceOption("restart", cursor.IsNumeric() ? cursor.Numeric() : null);
        }

        if (cursor.SkipAny("logged", "unlogged") is { } logging) return new SequenceOption(logging, null);

        var name = cursor.ExpectAny("cache", "increment", "maxvalue", "minvalue", "start");
        if (name == "increment") cursor.Skip("by");
        if (name == "start") cursor.Skip("with");
        return new SequenceOption(name, cursor.Numeric());
    }

    private static SequenceOption Typed(Cursor cursor)
    {
        var start = cursor.Current.Start;
        TypeNames.Read(cursor);
        return new SequenceOption("as", cursor.Written(start));
    }

    private static SequenceOption OwnedBy(Cursor cursor)
    {
        var names = Names.AnyName(cursor);
        return names is ["none"] ? new SequenceOption("owned by", null) : new SequenceOption("owned by", string.Join('.', names)) { Column = names };
    }
}
