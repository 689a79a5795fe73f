using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Novelties;

/// <summary>What a statement has that PostgreSQL 12, the oldest that we know, has not.</summary>
internal static class NewIn
{
    /// <summary>All of it, each thing once.</summary>
    public static IReadOnlyList<Novelty> Statement(Statement statement, StatementSyntax syntax) =>
        [.. AllNodes.Of(syntax).SelectMany(node => Of(node, statement)).Concat(NewExpressions.OfTokens(statement)).Distinct()];

    private static IEnumerable<Novelty> Of(object node, Statement statement) =>
        [.. NewStatements.Of(node), .. NewExpressions.Of(node, statement), .. NewOptions.Of(node, statement), .. NewNames.Of(node)];
}
