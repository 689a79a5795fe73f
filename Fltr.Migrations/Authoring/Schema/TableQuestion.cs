using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>A question for a table, or for a part of it.</summary>
public sealed class TableQuestion : Question
{
    private readonly Recording _recording;
    private readonly Name _table;

    internal TableQuestion(Recording recording, Name table)
        : base(recording, new Assumption(AssumptionKind.Table, table), catalog => catalog.Has(table))
    {
        _recording = recording;
        _table = table;
    }

    /// <summary>A column of the table.</summary>
    public Question Column(string columnName) => Part(AssumptionKind.Column, columnName, table => table.Find(columnName) is not null);

    /// <summary>An index of the table, those of its primary key and unique constraints among them.</summary>
    public Question Index(string indexName) => Part(AssumptionKind.Index, indexName, table =>
        table.Indexes.ContainsKey(indexName) || table.Constraints.GetValueOrDefault(indexName) is PrimaryKey or Unique);

    /// <summary>A constraint of the table.</summary>
    public Question Constraint(string constraintName) => Part(AssumptionKind.Constraint, constraintName, table => table.Constraints.ContainsKey(constraintName));

    private Question Part(AssumptionKind kind, string name, Func<Table, bool> has) =>
        new(_recording, new Assumption(kind, _table, name), catalog => catalog.Find(_table) is { } table && has(table));
}
