using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Domains (manual, CREATE DOMAIN).</summary>
internal static class Domains
{
    public static void Create(CreateDomainStmt statement, Understanding into)
    {
        DefinitionFit.Domain(statement);
        var domain = new DomainType(Types.New(statement.Names, into), into.Written(statement.Type))
        {
            Collation = statement.Collation is { } collation ? string.Join('.', collation.Select(Identifier.Quote)) : null,
        };
        // The default is that of the domain below, until another is said (src/backend/commands/typecmds.c, DefineDomain).
        if (into.Catalog.Types.GetValueOrDefault(Types.Find(statement.Type.Names, into)) is DomainType below && statement.Type.ArrayBounds.Count == 0) domain = domain with { Default = below.Default };
        foreach (var constraint in statement.Constraints)
        {
            domain = constraint.Kind switch
            {
                ConstraintKind.NotNull => domain with { NotNull = true },
                ConstraintKind.Null => domain with { NotNull = false },
                ConstraintKind.Default => domain with { Default = into.Written(constraint.Expression!) },
                ConstraintKind.Check => domain with { Checks = [.. domain.Checks.Append(Check(domain, constraint, into)).OrderBy(c => c.Name, StringComparer.Ordinal)] },
                _ => domain,
            };
        }

        into.Add(new CreateType(domain));
    }

    public static void Alter(AlterDomainStmt statement, Understanding into)
    {
        var name = Types.Find(statement.Names, into);
        var domain = into.Catalog.Types.GetValueOrDefault(name) as DomainType ?? throw new CatalogException($"There is no domain {name}.", SqlState.UndefinedObject);
        switch (statement.Change)
        {
            case DomainChange.SetDefault: into.Add(new SetDomainDefault(name, into.Written(statement.Default!))); break;
            case DomainChange.DropDefault: into.Add(new SetDomainDefault(name, null)); break;
            case DomainChange.SetNotNull: into.Add(new SetDomainNotNull(name, true)); break;
            case DomainChange.DropNotNull: into.Add(new SetDomainNotNull(name, false)); break;
            case DomainChange.AddConstraint when statement.Constraint is { Kind: ConstraintKind.NotNull }: into.Add(new SetDomainNotNull(name, true)); break;
            case DomainChange.AddConstraint: into.Add(new AddDomainCheck(name, Check(domain, statement.Constraint!, into))); break;
            case DomainChange.DropConstraint when statement.IfExists && domain.Checks.All(c => c.Name != statement.Name): break;
            case DomainChange.DropConstraint: into.Add(new DropDomainCheck(name, statement.Name!)); break;
            case DomainChange.ValidateConstraint: into.Add(new ValidateDomainCheck(name, statement.Name!)); break;
        }
    }

    public static void Rename(RenameStmt statement, Understanding into) => into.Add(new RenameDomainCheck(Types.Find(statement.Object!.Names, into), statement.From!, statement.To));

    private static Check Check(DomainType domain, ConstraintDef constraint, Understanding into) =>
        new(constraint.Name ?? ImplicitNames.Check(into.Catalog, domain.Name, null, domain.Checks.Select(c => c.Name)), into.Written(constraint.Expression!)) { Validated = !constraint.NotValid };
}
