using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Ownership;

/// <summary>Finds all uses of others' tables.</summary>
internal static class ForeignTouches
{
    /// <summary>Walks the transitions; afterwards the owners are those of the final catalog.</summary>
    public static IReadOnlyList<ForeignTouch> Find(MigrationSet set, IEnumerable<Transition> transitions, Owners owners)
    {
        var found = new List<ForeignTouch>();
        foreach (var transition in transitions)
        {
            if (transition.Migration.Owner is { } author)
            {
                foreach (var touch in transition.Touches)
                {
                    if (owners.Of(touch.Object) is { } owner && owner != author.Service) found.Add(Describe(set, transition, touch, author.Service, owner));
                }
            }

            owners.See(transition);
        }

        return found;
    }

    private static ForeignTouch Describe(MigrationSet set, Transition transition, Touch touch, string service, string owner) => new(transition, touch, service, owner)
    {
        Shared = !touch.Access.HasFlag(Access.Alter) && (SharedAccess(set, touch, service) & touch.Access) == touch.Access,
        Asked = transition.Migration.Touches.Any(t => TableName.Parse(t.Table) == touch.Object),
        Approval = set.Approvals.FirstOrDefault(a => a.Version == transition.Migration.Version && TableName.Parse(a.Table) == touch.Object),
    };

    /// <summary>All that a service may do with a table.</summary>
    public static Access SharedAccess(MigrationSet set, Touch touch, string service)
    {
        var access = Access.None;
        foreach (var share in set.Shares)
        {
            if (share.Service == service && TableName.Parse(share.Table) == touch.Object) access |= share.Access;
        }

        return access;
    }
}
