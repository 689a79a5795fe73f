using Fltr.Migrations.Compiler.Sql.Describing;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Novelties;

/// <summary>What statements have that PostgreSQL 12, the oldest that we know, has not.</summary>
internal sealed class NewIn
{
    private readonly Nodes _nodes = new();

    /// <summary>All of it, each thing once.</summary>
    public IReadOnlyList<Novelty> Statement(Statement statement, StatementSyntax syntax) =>
        [.. _nodes.Below(syntax).Select(node => node.Value).Prepend(syntax).SelectMany(node => Of(node, statement)).Concat(NewExpressions.OfTokens(statement)).Distinct()];

    private static IEnumerable<Novelty> Of(object node, Statement statement) =>
        [.. NewStatements.Of(node), .. NewExpressions.Of(node, statement), .. NewOptions.Of(node, statement), .. NewNames.Of(node)];
}
