using System.Text.Json.Nodes;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>What a statement is about: every relation and object that it names, with its role. The same one is said once.</summary>
internal sealed class Targets(Nodes nodes)
{
    public IEnumerable<JsonObject> Of(StatementSyntax statement)
    {
        var said = new List<Target>();
        var own = Own(statement).ToHashSet(ReferenceEqualityComparer.Instance);
        if (statement is CreateTableAsStmt made) said.Add(Target.Of(made.Into.Relation, TypeWords.Of(made.Type), "created"));
        else said.AddRange(own.Cast<Relation>().Select(r => Target.Of(r, OwnType(statement), OwnRole(statement))));

        said.AddRange(Mentioned(statement, own));
        said.AddRange(NamedObjects.Of(statement));
        return said.Distinct().Select(t => t.Json());
    }

    /// <summary>The relations that the statement itself is about.</summary>
    private static IEnumerable<Relation> Own(StatementSyntax statement) => statement switch
    {
        CreateStmt s => [s.Relation],
        CreateForeignTableStmt s => [s.Table.Relation],
        IndexStmt s => [s.Relation],
        AlterTableStmt s => [s.Relation],
        InsertStmt s => [s.Relation],
        UpdateStmt s => [s.Relation],
        DeleteStmt s => [s.Relation],
        MergeStmt s => [s.Relation],
        RenameStmt { Relation: { } relation } => [relation],
        AlterObjectSchemaStmt { Relation: { } relation } => [relation],
        AlterObjectDependsStmt { Relation: { } relation } => [relation],
        CreateTrigStmt s => [s.Relation],
        RuleStmt s => [s.Relation],
        ViewStmt s => [s.Relation],
        CreateSeqStmt s => [s.Relation],
        AlterSeqStmt s => [s.Relation],
        CompositeTypeStmt s => [s.Relation],
        CreateTableAsStmt s => [s.Into.Relation],
        CreateStatsStmt s => s.From.OfType<FromRelation>().Select(f => f.Relation),
        _ => NonDefining.Own(statement),
    };

    private static string OwnRole(StatementSyntax statement) => statement switch
    {
        CreateStmt or CreateForeignTableStmt or ViewStmt or CreateSeqStmt or CompositeTypeStmt => "created",
        IndexStmt or AlterTableStmt or RenameStmt or AlterObjectSchemaStmt or CreateTrigStmt or RuleStmt or AlterSeqStmt => "altered",
        InsertStmt or UpdateStmt or DeleteStmt or MergeStmt => "written",
        _ => NonDefining.Role(statement),
    };

    /// <summary>Tables are no type worth a word.</summary>
    private static string? OwnType(StatementSyntax statement) => statement switch
    {
        AlterTableStmt { Type: not ObjectType.Table } s => TypeWords.Of(s.Type),
        RenameStmt { RelationType: ObjectType.Table } => null,
        // PostgreSQL leaves the type empty unless a column is renamed, and the first of its types is the access method.
        RenameStmt s => TypeWords.Of(s.RelationType ?? ObjectType.AccessMethod),
        ViewStmt => "view",
        CreateSeqStmt or AlterSeqStmt => "sequence",
        CompositeTypeStmt => "type",
        CreateForeignTableStmt => "foreign_table",
        RefreshMatViewStmt => "matview",
        _ => null,
    };

    /// <summary>Relations that stand anywhere below: those that are written come last, names of WITH are none.</summary>
    private List<Target> Mentioned(StatementSyntax statement, HashSet<object?> own)
    {
        var below = nodes.Below(statement).ToList();
        var names = below.Select(n => n.Value).OfType<CommonTable>().Select(t => t.Name).ToHashSet();
        var written = below.Select(n => Written(n.Value)).OfType<Relation>().ToList();
        var writes = written.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var targets = new List<Target>();
        foreach (var (value, name) in below)
        {
            if (value is not Relation relation || own.Contains(relation) || writes.Contains(relation) || relation.Schema is null && names.Contains(relation.Local)) continue;

            var isReferenced = name is nameof(ConstraintDef.Target) or nameof(CreateStmt.Parents) or nameof(CreateTrigStmt.Referenced);
            targets.Add(Target.Of(relation, null, isReferenced ? "referenced" : statement is GrantStmt ? "granted" : "read"));
            // The rows of a parent are those of its child, too.
            if (name == nameof(CreateStmt.Parents)) targets.Add(Target.Of(relation, null, "read"));
        }

        return [.. targets, .. written.Select(r => Target.Of(r, null, "written"))];
    }

    private static Relation? Written(object node) => node switch
    {
        InsertStmt s => s.Relation,
        UpdateStmt s => s.Relation,
        DeleteStmt s => s.Relation,
        MergeStmt s => s.Relation,
        _ => null,
    };
}
