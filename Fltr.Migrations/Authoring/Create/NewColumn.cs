using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Create.Column: a column of a table that is there.</summary>
public sealed class NewColumn : Draft
{
    private readonly ColumnDraft _column;
    private string? _table;
    private string? _schema;

    internal NewColumn(string name, Source source)
    {
        _column = new ColumnDraft(name, source);
        Source = source;
    }

    /// <summary>The table that gets the column.</summary>
    public ColumnTypeInSchema<NewColumnOptions> OnTable(string name)
    {
        _table = name;
        return new ColumnTypeInSchema<NewColumnOptions>(_column, new NewColumnForeignKey(_column), schema => _schema = schema);
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var table = Name.Of(_schema, Unfinished.Require(_table, $"Create.Column(\"{_column.Name}\")", ".OnTable(\"…\") and a type"));
        return
        [
            .. ColumnAddition.Complete(table, _column, before),
            .. ColumnParts.AddedPrimaryKey(table, [_column], before),
            .. ColumnParts.Of(table, [_column]),
        ];
    }
}
