using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Novelties;

/// <summary>Goes through a statement whole: definitions and what they hold, then queries and expressions. No recursion: a chain of operators is as deep as it is long.</summary>
internal static class AllNodes
{
    public static IEnumerable<object> Of(object root)
    {
        var open = new Stack<object>();
        var parts = new List<object?>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            yield return node;
            parts.Clear();
            parts.AddRange(Held(node));
            Parts.Add(node, parts);
            foreach (var part in parts) if (part is not null) open.Push(part);
        }
    }

    private static IEnumerable<object?> Held(object node) => node switch
    {
        StatementSyntax statement => OfStatement(statement),
        ColumnDef c => [c.Type, .. c.Constraints],
        ConstraintDef c => [c.Expression, .. c.Exclusions.Select(e => e.Element), c.Where],
        AlterTableCmd c => [c.Column, c.Constraint, c.Expression, c.Bound],
        IndexElement e => [e.Expression],
        FunctionParameter p => [p.Type, p.Default],
        PublicationObject o => [o.Where],
        PartitionBound b => [.. b.In ?? [], .. b.From ?? [], .. b.To ?? []],
        _ => [],
    };

    private static IEnumerable<object?> OfStatement(StatementSyntax statement) => statement switch
    {
        CreateStmt s => [.. s.Elements, s.Bound, .. s.PartitionBy?.Keys ?? [], s.OfType],
        CreateForeignTableStmt s => [s.Table],
        AlterTableStmt s => s.Commands,
        IndexStmt s => [.. s.Elements, s.Where],
        CreateFunctionStmt s => [.. s.Parameters, s.Returns, s.Return, .. s.Body ?? []],
        ReturnStmt s => [s.Value],
        CreateStatsStmt s => s.Elements,
        CreateTrigStmt s => [s.When],
        RuleStmt s => [s.Where, .. s.Actions],
        CreatePolicyStmt s => [s.Using, s.Check],
        AlterPolicyStmt s => [s.Using, s.Check],
        CompositeTypeStmt s => s.Columns,
        CreateDomainStmt s => [s.Type, .. s.Constraints],
        AlterDomainStmt s => [s.Default, s.Constraint],
        CreateSchemaStmt s => s.Elements,
        CreatePublicationStmt s => s.Objects,
        AlterPublicationStmt s => s.Objects,
        AlterDefaultPrivilegesStmt s => [s.Action],
        _ => [],
    };
}
