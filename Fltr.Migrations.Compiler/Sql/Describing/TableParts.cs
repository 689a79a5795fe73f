using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>Columns, constraints, indexes and the commands of ALTER TABLE.</summary>
internal sealed partial class TableParts(Values values)
{
    public JsonObject Column(ColumnDef column)
    {
        var type = column.Type is null ? null : TypeText.Of(column.Type);
        var reference = Find(column, ConstraintKind.Foreign);
        return new JsonObject()
            .Say("name", column.Name)
            .Say("type", type)
            .Say("not_null", Has(column, ConstraintKind.NotNull))
            .Say("null", Has(column, ConstraintKind.Null))
            .Say("default", values.Default(Find(column, ConstraintKind.Default)?.Expression))
            .Say("primary", Has(column, ConstraintKind.Primary))
            .Say("unique", Has(column, ConstraintKind.Unique))
            .Say("check", Has(column, ConstraintKind.Check))
            .Say("references", Name(reference?.Target))
            .Say("generated", Has(column, ConstraintKind.Generated))
            .Say("identity", Find(column, ConstraintKind.Identity)?.When is { } when ? when == "always" ? "a" : "d" : null)
            .Say("serial", type is not null && Serial().IsMatch(type))
            .Say("collate", column.Collation is null ? null : string.Join('.', column.Collation));
    }

    public static JsonObject Constraint(ConstraintDef constraint) => new JsonObject()
        .Say("contype", TypeWords.Of(constraint.Kind))
        .Say("name", constraint.Name)
        .Say("columns", constraint.Columns)
        .Say("ref", Name(constraint.Target))
        .Say("ref_columns", constraint.TargetColumns)
        .Say("not_valid", constraint.NotValid || constraint.NotEnforced)
        .Say("using_index", constraint.UsingIndex)
        .Say("deferrable", constraint.Deferrable)
        .Say("on_delete", TypeWords.OfAction(constraint.OnDelete))
        .Say("on_update", TypeWords.OfAction(constraint.OnUpdate))
        .Say("no_inherit", constraint.NoInherit);

    public static JsonObject Index(IndexStmt index) => new JsonObject()
        .Say("name", index.Name)
        .Say("method", index.Method)
        .Say("columns", index.Elements.Select(e => e.Column ?? "(expr)"))
        .Say("include", index.Include.Select(c => c == "" ? null : (JsonNode)c))
        .Say("partial", index.Where is not null);

    public JsonObject Command(AlterTableCmd command)
    {
        var said = new JsonObject()
            .Say("sub", $"AT_{command.Subtype}")
            .Say("name", command.Subtype is "ReplicaIdentity" or "AlterConstraint" ? null : command.Name)
            .Say("if_exists", command.IfExists && command.Subtype.StartsWith("Drop", StringComparison.Ordinal))
            .Say("if_not_exists", command.IfNotExists)
            .Say("cascade", command.Behavior == DropBehavior.Cascade);
        if (command is { Subtype: "AddColumn", Column: { } added }) return said.Say("column", Column(added));
        if (command.Column?.Type is { } type) return said.Say("column", new JsonObject().Say("name", command.Name).Say("type", TypeText.Of(type))).Say("using", command.Expression is not null);
        if (command.Constraint is { } constraint) return said.Say("constraint", Constraint(constraint));
        if (command.Bound is not null || command.Subtype.Contains("Partition", StringComparison.Ordinal)) return said.Say("partition", Name(command.Partition)).Say("concurrently", command.Concurrently);
        return command.Subtype == "ColumnDefault" ? said.Say("default", values.Default(command.Expression)).Say("drop_default", command.Expression is null) : said;
    }

    /// <summary>A relation by schema and name.</summary>
    public static JsonObject? Name(Relation? relation) => relation is null ? null : new JsonObject().Say("schema", relation.Schema).Say("name", relation.Local);

    private static ConstraintDef? Find(ColumnDef column, ConstraintKind kind) => column.Constraints.FirstOrDefault(c => c.Kind == kind);

    private static bool Has(ColumnDef column, ConstraintKind kind) => Find(column, kind) is not null;

    [GeneratedRegex("^(big|small)?serial[248]?$")]
    private static partial Regex Serial();
}
