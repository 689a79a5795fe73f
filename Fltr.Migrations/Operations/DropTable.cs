using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropTable), "drop table")]
public abstract partial record Operation;

/// <summary>DROP TABLE. Without CASCADE a table that others point at is refused: their foreign keys are dropped by name first.</summary>
public sealed record DropTable(Name Table) : Operation
{
    /// <summary>CASCADE: views, foreign keys of others and tables that inherit from it go, too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cascade { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Loss.Code | Loss.Data;

    /// <summary>Dropping a foreign key, by itself or with its table, locks the other table as well.</summary>
    public override IEnumerable<Touch> Touches(Catalog before)
    {
        var targets = before.Find(Table)?.Constraints.Values.OfType<ForeignKey>().Select(k => k.Target).Where(t => t != Table).Distinct() ?? [];
        return [Touch.Alter(Table), .. targets.Select(t => Touch.Reference(t, LockMode.AccessExclusive))];
    }

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        _ = before[Table];
        return Operations.Cascade.Table(before, Table, Cascade);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop table {Table}{(Cascade ? " cascade" : ""):raw}");

    /// <summary>The empty table with all that belonged to it; its rows are gone.</summary>
    public override Seq<Operation>? Reverse(Catalog before)
    {
        var table = before.Find(Table);
        return table is { Seen: true } ? TableParts.Make(before, table) : null;
    }
}
