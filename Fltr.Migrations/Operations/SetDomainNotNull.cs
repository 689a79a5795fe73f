using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetDomainNotNull), "set domain not null")]
public abstract partial record Operation;

/// <summary>ALTER DOMAIN … SET NOT NULL, or DROP NOT NULL. To set it reads all columns of the domain.</summary>
public sealed record SetDomainNotNull(Name Domain, bool NotNull) : Operation
{
    /// <summary>The tables that have a column of the type wait.</summary>
    public override IEnumerable<Touch> Touches(Catalog before) =>
        [new(Domain, Access.Alter, LockMode.None, ObjectKind.Type), .. TypeUses.Tables(before, Domain).Select(t => Touch.Alter(t, LockMode.Share))];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TypeUses.Change<DomainType>(before, Domain, d => d with { NotNull = NotNull });

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter domain {Domain} {(NotNull ? "set" : "drop"):raw} not null");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Types.GetValueOrDefault(Domain) is DomainType domain ? [new SetDomainNotNull(Domain, domain.NotNull)] : null;
}
