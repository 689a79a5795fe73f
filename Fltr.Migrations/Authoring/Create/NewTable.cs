using System.Runtime.CompilerServices;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>Create.Table: a description, a schema, and then the columns.</summary>
public sealed class NewTable : Draft
{
    private readonly List<ColumnDraft> _columns = [];
    private readonly string _name;
    private string? _schema;
    private string? _description;

    internal NewTable(string name, Source source)
    {
        _name = name;
        Source = source;
    }

    /// <summary>The table's comment.</summary>
    public NewTable WithDescription(string description)
    {
        _description = description;
        return this;
    }

    /// <summary>Says in which schema the table lies.</summary>
    public NewTable InSchema(string schemaName)
    {
        _schema = schemaName;
        return this;
    }

    /// <summary>A column. It is NOT NULL unless <c>Nullable()</c> is said.</summary>
    public ColumnType<NewTableColumn> WithColumn(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        var column = new ColumnDraft(name, new Source(file, line, nameof(WithColumn), name));
        _columns.Add(column);
        return new ColumnType<NewTableColumn>(column, new NewTableForeignKey(this, column));
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        if (_columns.Count == 0) throw Unfinished.Sentence($"Create.Table(\"{_name}\")", ".WithColumn(\"…\")");

        var table = Name.Of(_schema, _name);
        yield return new CreateTable(table, [.. _columns.Select(c => c.Complete(table))]) { PrimaryKey = ColumnParts.PrimaryKey(table, _columns) };
        if (_description is not null) yield return new SetTableComment(table, _description);
        foreach (var part in ColumnParts.Of(table, _columns)) yield return part;
    }
}
