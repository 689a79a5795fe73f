using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameDomainCheck), "rename domain check")]
public abstract partial record Operation;

/// <summary>ALTER DOMAIN … RENAME CONSTRAINT.</summary>
public sealed record RenameDomainCheck(Name Domain, string Constraint, string To) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Domain, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TypeUses.Change<DomainType>(before, Domain, domain =>
    {
        if (domain.Checks.All(c => c.Name != Constraint)) throw new CatalogException($"{Domain} has no constraint {Constraint}.", SqlState.UndefinedObject);
        if (domain.Checks.Any(c => c.Name == To)) throw new CatalogException($"{Domain} has a constraint {To} already.", SqlState.DuplicateObject);
        return domain with { Checks = [.. domain.Checks.Change(c => c.Name == Constraint, c => c with { Name = To }).OrderBy(c => c.Name, StringComparer.Ordinal)] };
    });

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter domain {Domain} rename constraint {Constraint} to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameDomainCheck(Domain, To, Constraint)];
}
