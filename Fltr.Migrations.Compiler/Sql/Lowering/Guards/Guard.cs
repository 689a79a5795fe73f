using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Guards;

/// <summary>Answers the conditions of IF in a block, as far as the catalog decides them.</summary>
internal static class Guard
{
    /// <summary>True or false; null where it depends on something else.</summary>
    public static bool? Decide(string condition, Row variables, Session session, Catalog catalog) =>
        Value(condition, variables, session, catalog) is { IsKnown: true } answer ? answer.Value is true : null;

    /// <summary>The text that an expression makes; null where it depends on something else.</summary>
    public static string? Text(string expression, Row variables, Session session, Catalog catalog) => Value(expression, variables, session, catalog) is { IsKnown: true, Value: string text } ? text : null;

    public static Answer Value(string expression, Row variables, Session session, Catalog catalog)
    {
        if (Parse(expression) is not { } query) return Answer.Unknown;
        var evaluation = new Evaluation(session, catalog);
        if (query is { From.Count: 0, Targets: [{ Value: var value }] }) return evaluation.Of(value, variables);

        // A condition may be the rest of a query: IF count(*) > 0 FROM pg_class.
        return new CatalogQuery(catalog, evaluation).Run(query, variables) is { IsComplete: true } rows ? rows.Certain.FirstOrDefault(Answer.Of(null)) : Answer.Unknown;
    }

    /// <summary>What stands behind SELECT.</summary>
    public static Query? Parse(string expression) =>
        Splitter.Split($"select {expression}") is [var statement] && Parser.Parse(statement) is (Query query, null) ? query : null;
}
