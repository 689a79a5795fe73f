using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What goes when its expression or query loses something that it names.</summary>
internal static class DroppedUses
{
    /// <param name="names">Whether a piece of SQL names what is dropped.</param>
    /// <param name="dropped">For messages.</param>
    public static Catalog Apply(Catalog before, Func<string?, bool> names, string dropped, bool cascade)
    {
        var after = before;
        foreach (var table in before.Tables)
        {
            foreach (var column in table.Columns)
            {
                if (names(column.Generated))
                {
                    Refuse($"{table.Name}.{column.Name} is made with it");
                    after = Cascade.Column(after, table.Name, column.Name, cascade);
                }
                else if (names(column.Default))
                {
                    Refuse($"the default of {table.Name}.{column.Name} needs it");
                    after = after.Change(table.Name, t => t.Change(column.Name, c => c with { Default = null }));
                }
            }

            foreach (var constraint in table.Constraints.Values.Where(c => Names(c, names)))
            {
                Refuse($"the constraint {constraint.Name} of {table.Name} needs it");
                if (after.Find(table.Name)?.Constraints.ContainsKey(constraint.Name) == true) after = Cascade.Constraint(after, table.Name, constraint, cascade);
            }

            foreach (var index in table.Indexes.Values.Where(i => names(i.Filter) || i.Keys.Any(k => names(k.Expression) || names(k.OperatorClass))))
            {
                Refuse($"the index {index.Name} needs it");
                after = after.Change(table.Name, t => t with { Indexes = t.Indexes.Remove(index.Name) });
            }

            foreach (var policy in table.Policies.Values.Where(p => names(p.Using) || names(p.Check)))
            {
                Refuse($"the policy {policy.Name} of {table.Name} needs it");
                after = after.Change(table.Name, t => t with { Policies = t.Policies.Remove(policy.Name) });
            }

            foreach (var trigger in table.Triggers.Values.Where(t => names(t.When)))
            {
                Refuse($"the trigger {trigger.Name} of {table.Name} needs it");
                after = after.Change(table.Name, t => t with { Triggers = t.Triggers.Remove(trigger.Name) });
            }
        }

        foreach (var view in before.Views.Values.Where(v => names(v.Query) && after.Views.ContainsKey(v.Name)))
        {
            Refuse($"the view {view.Name} reads it");
            after = Cascade.View(after, view.Name, cascade);
        }

        foreach (var routine in before.Routines.Values.Where(r => r.SqlBody is not null && names(r.SqlBody) && after.Routines.ContainsKey(r.Signature)))
        {
            Refuse($"the body of {routine.Signature} names it");
            after = DroppedRoutine.Apply(after, routine.Signature, cascade);
        }

        foreach (var domain in before.Types.Values.OfType<DomainType>().Where(d => names(d.Default) || d.Checks.Any(c => names(c.Expression))))
        {
            Refuse($"the domain {domain.Name} needs it");
            after = after.With(domain with { Default = names(domain.Default) ? null : domain.Default, Checks = domain.Checks.Without(c => names(c.Expression)) });
        }

        return after;

        void Refuse(string because)
        {
            if (!cascade) throw new CatalogException($"{dropped} cannot be dropped: {because}. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
        }
    }

    private static bool Names(Constraint constraint, Func<string?, bool> names) => constraint switch
    {
        Check check => names(check.Expression),
        Exclusion exclusion => names(exclusion.Filter) || exclusion.Elements.Any(e => names(e.Key.Expression)),
        _ => false,
    };
}
