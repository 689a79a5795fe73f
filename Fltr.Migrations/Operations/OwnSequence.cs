using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(OwnSequence), "own sequence")]
public abstract partial record Operation;

/// <summary>ALTER SEQUENCE … OWNED BY: the sequence is dropped with the column; null frees it.</summary>
public sealed record OwnSequence(Name Sequence, ColumnName? Column) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before)
    {
        var sequence = new Touch(Sequence, Access.Alter, LockMode.AccessExclusive, ObjectKind.Sequence);
        return Column is null ? [sequence] : [sequence, Touch.Alter(Column.Table, LockMode.AccessShare)];
    }

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (Column is not null && before[Column.Table] is { Seen: true } table) _ = table[Column.Column];
        return before.Sequences.TryGetValue(Sequence, out var sequence)
            ? before.With(sequence with { OwnedBy = Column })
            : throw new CatalogException($"There is no sequence {Sequence}.", SqlState.UndefinedTable);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        if (Column is null) sql.Add($"alter sequence {Sequence} owned by none");
        else sql.Add($"alter sequence {Sequence} owned by {Column.Table}.{Column.Column}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Sequences.TryGetValue(Sequence, out var sequence) ? [new OwnSequence(Sequence, sequence.OwnedBy)] : null;
}
