using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(ValidateDomainCheck), "validate domain check")]
public abstract partial record Operation;

/// <summary>ALTER DOMAIN … VALIDATE CONSTRAINT: it reads all columns of the domain.</summary>
public sealed record ValidateDomainCheck(Name Domain, string Constraint) : Operation
{
    /// <inheritdoc />
    public override Transaction Transaction => Transaction.Own;

    /// <summary>The tables that have a column of the type wait.</summary>
    public override IEnumerable<Touch> Touches(Catalog before) =>
        [new(Domain, Access.Alter, LockMode.None, ObjectKind.Type), .. TypeUses.Tables(before, Domain).Select(t => Touch.Alter(t, LockMode.Share))];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TypeUses.Change<DomainType>(before, Domain, domain => domain.Checks.Any(c => c.Name == Constraint)
        ? domain with { Checks = domain.Checks.Change(c => c.Name == Constraint, c => c with { Validated = true }) }
        : throw new CatalogException($"{Domain} has no constraint {Constraint}.", SqlState.UndefinedObject));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter domain {Domain} validate constraint {Constraint}");

    /// <summary>A validated constraint does no harm.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => [];
}
