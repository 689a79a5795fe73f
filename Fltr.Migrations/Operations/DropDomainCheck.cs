using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropDomainCheck), "drop domain check")]
public abstract partial record Operation;

/// <summary>ALTER DOMAIN … DROP CONSTRAINT.</summary>
public sealed record DropDomainCheck(Name Domain, string Constraint) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Domain, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TypeUses.Change<DomainType>(before, Domain, domain => domain.Checks.Any(c => c.Name == Constraint)
        ? domain with { Checks = domain.Checks.Without(c => c.Name == Constraint) }
        : throw new CatalogException($"{Domain} has no constraint {Constraint}.", SqlState.UndefinedObject));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter domain {Domain} drop constraint {Constraint}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) =>
        (before.Types.GetValueOrDefault(Domain) as DomainType)?.Checks.FirstOrDefault(c => c.Name == Constraint) is { } check ? [new AddDomainCheck(Domain, check)] : null;
}
