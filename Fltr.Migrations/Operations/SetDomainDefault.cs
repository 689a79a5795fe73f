using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetDomainDefault), "set domain default")]
public abstract partial record Operation;

/// <summary>ALTER DOMAIN … SET DEFAULT, or DROP DEFAULT when there is none.</summary>
public sealed record SetDomainDefault(Name Domain, string? Default) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Domain, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TypeUses.Change<DomainType>(before, Domain, d => d with { Default = Default });

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter domain {Domain} {(Default is null ? "drop default" : $"set default {Default}"):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Types.GetValueOrDefault(Domain) is DomainType domain ? [new SetDomainDefault(Domain, domain.Default)] : null;
}
