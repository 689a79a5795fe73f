using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetLogged), "set logged")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … SET LOGGED and UNLOGGED: it writes the whole table anew. An unlogged table is empty after a crash.</summary>
public sealed record SetLogged(Name Table, bool Logged) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table with { Traits = table.Traits with { Unlogged = !Logged } });

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} set {(Logged ? "logged" : "unlogged"):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Find(Table) is { } table ? [new SetLogged(Table, !table.Traits.Unlogged)] : null;
}
