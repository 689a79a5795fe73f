using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Create.ForeignKey: from a table's columns to another's.</summary>
public sealed class NewForeignKey : Draft
{
    private readonly ForeignKeyDraft _key;
    private readonly string _begun;

    internal NewForeignKey(string? name, Source source)
    {
        _key = new ForeignKeyDraft(name, source);
        _begun = name is null ? "Create.ForeignKey()" : $"Create.ForeignKey(\"{name}\")";
        Source = source;
    }

    /// <summary>The table that holds the key.</summary>
    public ForeignKeyFrom<ForeignKeyActions> FromTable(string table) => new(_key, table, new ForeignKeyActions(_key));

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        if (_key.Table is not { } table || _key.Columns.Count == 0) throw Unfinished.Sentence(_begun, ".FromTable(\"…\").ForeignColumn(\"…\").ToTable(\"…\").PrimaryColumn(\"…\")");
        if (_key.Target is null || _key.TargetColumns.Count == 0) throw Unfinished.Sentence(_begun, ".ToTable(\"…\").PrimaryColumn(\"…\")");
        return [_key.Complete(table)];
    }
}
