using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetViewOptions), "set view options")]
public abstract partial record Operation;

/// <summary>ALTER VIEW … SET and RESET: security_barrier, security_invoker, check_option.</summary>
public sealed record SetViewOptions(Name View, Seq<string> Options) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(View, Access.Alter, LockMode.AccessExclusive, ObjectKind.View)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Views.TryGetValue(View, out var view)
        ? before.With(view with { Options = Options })
        : throw new CatalogException($"There is no view {View}.", SqlState.UndefinedTable);

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        sql.Add($"alter view {View} reset (check_option, security_barrier, security_invoker)");
        if (Options.Count > 0) sql.Add($"alter view {View} set ({string.Join(", ", Options):raw})");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Views.GetValueOrDefault(View) is { } view ? [new SetViewOptions(View, view.Options)] : null;
}
