using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>Domains and composite types.</summary>
internal static class TypeSettling
{
    public static TypeDefinition Of(TypeDefinition definition, TypeDefinition? was, World world, Action<string> unseen) => definition switch
    {
        DomainType domain => Domain(domain, was as DomainType, world, unseen),
        CompositeType composite => composite with { Attributes = composite.Attributes.Change(_ => true, attribute => Attribute(attribute, world)) },
        RangeType range => world.Parse(range.Subtype) is { } subtype ? range with { Subtype = TypeFormat.Of(subtype, world) } : range,
        _ => definition,
    };

    private static Column Attribute(Column attribute, World world) =>
        world.Parse(attribute.Type) is { } type && TypeFormat.Of(type, world) is var printed && printed != attribute.Type ? attribute with { Type = printed } : attribute;

    private static DomainType Domain(DomainType domain, DomainType? was, World world, Action<string> unseen)
    {
        if (world.Parse(domain.Type) is not { } below)
        {
            if (world.Refuses && TypeReader.Parse(domain.Type) is { } name) world.Judge(TypeResolution.Problem(name, world));
            unseen($"its type {domain.Type} is not known");
            return domain;
        }

        domain = domain with { Type = TypeFormat.Of(below, world) };
        var expressions = ExpressionSettling.OfDomain(world, below);
        if (domain.Default is { } value && value != was?.Default)
        {
            try
            {
                domain = domain with { Default = expressions.Assigned(value, below, isGenerated: false) };
            }
            catch (NotUnderstoodException e)
            {
                world.Judge(e, "its default");
                unseen($"its default: {e.Message}");
            }
        }

        return domain with { Checks = domain.Checks.Change(check => was?.Checks.Contains(check) != true, check => Check(check, expressions, was, world, unseen)) };
    }

    private static Check Check(Check check, ExpressionSettling expressions, DomainType? was, World world, Action<string> unseen)
    {
        expressions.IsReprint = was?.Checks.Any(c => c.Name == check.Name) == true;
        try
        {
            return check with { Expression = expressions.Condition(check.Expression, Place.Check).Text };
        }
        catch (NotUnderstoodException e)
        {
            world.Judge(e, $"its check {check.Name}");
            unseen($"its check {check.Name}: {e.Message}");
            return check;
        }
    }
}
