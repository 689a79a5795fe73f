using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(ExecuteSql), "execute sql")]
public abstract partial record Operation;

/// <summary>SQL as the author wrote it, cut into statements, with what each was seen to do.</summary>
public sealed record ExecuteSql(Seq<SqlStatement> Statements) : Operation
{
    /// <summary>What the author says it is for.</summary>
    public string? Description { get; init; }

    /// <inheritdoc />
    public override Transaction Transaction => Statements.Any(s => s.OutsideTransaction) ? Transaction.None : Transaction.Shared;

    /// <inheritdoc />
    public override Loss Loss => Statements.Aggregate(Loss.None, (loss, s) => loss | s.Loss);

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => Statements.SelectMany(s => s.Touches);

    /// <summary>A table that SQL made, changed or dropped is in the catalog afterwards, marked as not wholly seen.</summary>
    public override Catalog Apply(Catalog before) => Statements.Aggregate(before, (catalog, statement) => statement.Apply(catalog));

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        foreach (var statement in Statements) sql.Add($"{statement.Text:raw}");
    }

    /// <summary>Nothing turns SQL around but its author.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => null;
}
