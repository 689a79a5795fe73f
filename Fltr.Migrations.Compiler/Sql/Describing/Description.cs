using System.Text.Json.Nodes;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>A statement as data: its kind, its parts, what it is about, and its flags.</summary>
internal sealed class Description
{
    private readonly Values _values;
    private readonly TableParts _tables;
    private readonly Targets _targets;

    public Description()
    {
        var nodes = new Nodes();
        _values = new Values(nodes);
        _tables = new TableParts(_values);
        _targets = new Targets(nodes);
    }

    public JsonObject Of(StatementSyntax statement) =>
        Details(new JsonObject().Say("kind", statement.Kind), statement).Say("targets", _targets.Of(statement)).Say("flags", Flags.Of(statement));

    private JsonObject Details(JsonObject said, StatementSyntax statement) => statement switch
    {
        CreateStmt s => Table(said, s),
        CreateForeignTableStmt s => Table(said, s.Table),
        AlterTableStmt s => said.Say("cmds", s.Commands.Select(_tables.Command)),
        IndexStmt s => said.Say("index", TableParts.Index(s)),
        DropStmt s => said.Say("object", TypeWords.Of(s.Type)),
        RenameStmt s => Renamed(said, s),
        CreateEnumStmt s => said.Say("values", s.Values),
        AlterEnumStmt s => said.Say("value", s.New).Say("old", s.Old).Say("neighbor", s.Neighbour),
        CreateDomainStmt s => said.Say("constraints", s.Constraints.Select(TableParts.Constraint)),
        CreateFunctionStmt s => said.Say("language", s.Options.FirstOrDefault(o => o.Name == "language")?.Value),
        CreateTrigStmt s => said.Say("name", s.Name),
        CreatePolicyStmt s => said.Say("name", s.Name),
        AlterPolicyStmt s => said.Say("name", s.Name),
        CommentStmt s => Object(said, s.Type, s.Object),
        SecLabelStmt s => Object(said, s.Type, s.Object),
        AlterOwnerStmt s => Object(said, s.Type, s.Object),
        AlterObjectDependsStmt s => Object(said, s.Type, s.Object),
        AlterObjectSchemaStmt s => Object(said, s.Type, s.Object, s.NewSchema),
        GrantStmt s => said.Say("object", TypeWords.Of(s.Type)),
        Query s => said.Say("funcs", _values.Functions(s)),
        _ => NonDefining.Details(said, statement),
    };

    private JsonObject Table(JsonObject said, CreateStmt table) => said
        .Say("columns", table.Elements.OfType<ColumnDef>().Select(_tables.Column))
        .Say("constraints", table.Elements.OfType<ConstraintDef>().Select(TableParts.Constraint));

    private static JsonObject Renamed(JsonObject said, RenameStmt rename) => said
        .Say("object", TypeWords.Of(rename.Type))
        .Say("from", rename.From ?? rename.Relation?.Local ?? (rename.Object is { } renamed ? TypeText.Plain(renamed.Names) : null))
        .Say("to", rename.To);

    private static JsonObject Object(JsonObject said, ObjectType type, ObjectReference? target, string? schema = null) => said
        .Say("object", TypeWords.Of(type))
        .Say("to", schema)
        .Say("name", target is null ? null : type == ObjectType.LargeObject ? "" : TypeText.Plain(target.Names));
}
