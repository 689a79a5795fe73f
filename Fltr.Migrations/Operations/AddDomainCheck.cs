using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AddDomainCheck), "add domain check")]
public abstract partial record Operation;

/// <summary>ALTER DOMAIN … ADD CHECK. It reads all columns of the domain unless it is NOT VALID.</summary>
public sealed record AddDomainCheck(Name Domain, Check Check) : Operation
{
    /// <summary>The tables that have a column of the type wait.</summary>
    public override IEnumerable<Touch> Touches(Catalog before) =>
        [new(Domain, Access.Alter, LockMode.None, ObjectKind.Type), .. TypeUses.Tables(before, Domain).Select(t => Touch.Alter(t, LockMode.Share))];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TypeUses.Change<DomainType>(before, Domain, domain => domain.Checks.Any(c => c.Name == Check.Name)
        ? throw new CatalogException($"{Domain} has a constraint {Check.Name} already.", SqlState.DuplicateObject)
        : domain with { Checks = [.. domain.Checks.Append(Check).OrderBy(c => c.Name, StringComparer.Ordinal)] });

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter domain {Domain} add constraint {Check.Name} check ({Check.Expression:raw}){(Check.Validated ? "" : " not valid"):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropDomainCheck(Domain, Check.Name)];

    /// <inheritdoc />
    public override Seq<Operation> Online(Catalog before) => Check.Validated
        ? [this with { Check = Check with { Validated = false } }, new ValidateDomainCheck(Domain, Check.Name)]
        : [this];
}
