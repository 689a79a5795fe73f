using Fltr.Migrations.Compiler.Sql.Lowering.Guards;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>How often a loop runs, where the text and the catalog tell: FOR over numbers and over rows of the catalog, FOREACH over constants (manual 43.6.5 to 43.6.7).</summary>
internal static class LoopHead
{
    private const int Most = 1000;

    /// <summary>The variable, and its value each time; null where that depends on something else.</summary>
    public static (string Variable, IReadOnlyList<object?> Values)? Read(string head, Row variables, Session session, Catalogs.Catalog catalog)
    {
        var tokens = Lexer.Read(head).Where(t => !t.IsTrivia).ToList();
        if (tokens.Count < 4 || !TokenText.IsWord(head, tokens[2], "in") || TokenText.Name(head, tokens[1]) is not { } variable) return null;

        var values = TokenText.IsWord(head, tokens[0], "foreach")
            ? TokenText.IsWord(head, tokens[3], "array") ? Elements(head[tokens[3].End..], variables, session, catalog) : null
            : TokenText.IsWord(head, tokens[0], "for") ? Numbers(head, tokens, variables, session, catalog) ?? Records(head[tokens[3].Start..], variables, session, catalog) : null;
        return values is { Count: <= Most } ? (variable, values) : null;
    }

    private static List<object?>? Elements(string array, Row variables, Session session, Catalogs.Catalog catalog)
    {
        if (Guard.Parse(array) is not { From.Count: 0, Targets: [{ Value: var value }] }) return null;
        while (value is TypeCast cast) value = cast.Of;
        if (value is not ArrayExpression constructor) return null;

        var evaluation = new Evaluation(session, catalog);
        var items = constructor.Items.Select(i => evaluation.Of(i, variables)).ToList();
        return items.TrueForAll(i => i.IsKnown) ? [.. items.Select(i => i.Value)] : null;
    }

    private static List<object?>? Numbers(string head, List<Token> tokens, Row variables, Session session, Catalogs.Catalog catalog)
    {
        var dots = tokens.FindIndex(t => TokenText.Of(head, t) is "..");
        if (dots < 4 || dots + 1 >= tokens.Count || TokenText.IsWord(head, tokens[3], "reverse")) return null;

        var first = Guard.Value(head[tokens[3].Start..tokens[dots].Start], variables, session, catalog);
        var last = Guard.Value(head[tokens[dots + 1].Start..], variables, session, catalog);
        if (first.Value is not long from || last.Value is not long to || to - from >= Most) return null;
        return [.. Enumerable.Range(0, (int)Math.Max(0, to - from + 1)).Select(i => (object?)(from + i))];
    }

    private static IReadOnlyList<object?>? Records(string text, Row variables, Session session, Catalogs.Catalog catalog) =>
        Splitter.Split(text) is [var statement] && Parser.Parse(statement) is (Query query, null) ? new CatalogQuery(catalog, new Evaluation(session, catalog)).Records(query, variables) : null;
}
