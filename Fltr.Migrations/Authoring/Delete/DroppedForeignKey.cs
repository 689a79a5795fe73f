using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Delete.ForeignKey without a name: both sides tell which one.</summary>
public sealed class DroppedForeignKey : Draft
{
    private readonly ForeignKeyDraft _key;

    internal DroppedForeignKey(Source source)
    {
        _key = new ForeignKeyDraft(null, source);
        Source = source;
    }

    /// <summary>The table that holds the key.</summary>
    public ForeignKeyFrom<DroppedForeignKey> FromTable(string foreignTableName) => new(_key, foreignTableName, this);

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        if (_key.Table is not { } table || _key.Target is not { } target || _key.TargetColumns.Count == 0)
        {
            throw Unfinished.Sentence("Delete.ForeignKey()", ".FromTable(\"…\").ForeignColumn(\"…\").ToTable(\"…\").PrimaryColumn(\"…\")");
        }

        var named = DefaultNames.ForeignKey(table, _key.Columns, target, _key.TargetColumns);
        return [new DropConstraint(table, ByColumns.Find(before.Find(table)?.Constraints, named, Matches))];
    }

    private bool Matches(Constraint constraint) => constraint is ForeignKey key
        && key.Columns.SequenceEqual(_key.Columns)
        && key.Target == _key.Target
        && key.TargetColumns.SequenceEqual(_key.TargetColumns);
}
