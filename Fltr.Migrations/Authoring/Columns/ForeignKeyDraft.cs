using System.Data;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>What an author has said of a foreign key so far. A side that is null is the table of the column that it was said of.</summary>
internal sealed class ForeignKeyDraft(string? name, Source source)
{
    public Name? Table { get; set; }

    public List<string> Columns { get; } = [];

    public Name? Target { get; set; }

    public List<string> TargetColumns { get; } = [];

    public Rule OnDelete { get; set; }

    public Rule OnUpdate { get; set; }

    public static ForeignKeyDraft To(string? name, string? schema, string table, string targetColumn, string column, Source source) =>
        new(name, source) { Target = Name.Of(schema, table), Columns = { column }, TargetColumns = { targetColumn } };

    public static ForeignKeyDraft From(string? name, string? schema, string table, string foreignColumn, string column, Source source) =>
        new(name, source) { Table = Name.Of(schema, table), Columns = { foreignColumn }, TargetColumns = { column } };

    public AddForeignKey Complete(Name self)
    {
        var table = Table ?? self;
        var target = Target ?? self;
        if (Columns.Count != TargetColumns.Count) throw new CatalogException($"A foreign key of {table} has {Columns.Count} columns and points at {TargetColumns.Count} of {target}.");

        var key = new ForeignKey(name ?? DefaultNames.ForeignKey(table, Columns, target, TargetColumns), [.. Columns], target, [.. TargetColumns])
        {
            OnDelete = Action(OnDelete),
            OnUpdate = Action(OnUpdate),
        };
        return new AddForeignKey(table, key) { Source = source };
    }

    private static ReferentialAction Action(Rule rule) => rule switch
    {
        Rule.Cascade => ReferentialAction.Cascade,
        Rule.SetNull => ReferentialAction.SetNull,
        Rule.SetDefault => ReferentialAction.SetDefault,
        _ => ReferentialAction.NoAction,
    };
}
