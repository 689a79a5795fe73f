using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Operations;

/// <summary>All the SQL that a catalog holds.</summary>
internal static class Texts
{
    /// <summary>The catalog with each type and each expression or query changed.</summary>
    public static Catalog Change(Catalog before, Func<string, string> type, Func<string, string> expression)
    {
        var after = before;
        foreach (var table in before.Tables) if (Of(table, type, expression) is var changed && !changed.Equals(table)) after = after.With(changed);
        foreach (var view in before.Views.Values) if (Of(view, type, expression) is var changed && !changed.Equals(view)) after = after.With(changed);
        foreach (var found in before.Types.Values) if (Of(found, type, expression) is var changed && !changed.Equals(found)) after = after.With(changed);
        foreach (var routine in before.Routines.Values) if (Of(routine, type, expression) is var changed && changed != routine) after = after.Without(routine.Signature).With(changed);
        return after;
    }

    private static Table Of(Table table, Func<string, string> type, Func<string, string> expression) => table with
    {
        Columns = [.. table.Columns.Select(c => c with { Type = type(c.Type), Default = Maybe(c.Default, expression), Generated = Maybe(c.Generated, expression) })],
        Constraints = table.Constraints.SetItems(table.Constraints.Select(c => KeyValuePair.Create(c.Key, Of(c.Value, expression)))),
        Indexes = table.Indexes.SetItems(table.Indexes.Select(i => KeyValuePair.Create(i.Key, Of(i.Value, expression)))),
        Triggers = table.Triggers.SetItems(table.Triggers.Select(t => KeyValuePair.Create(t.Key, t.Value with { When = Maybe(t.Value.When, expression) }))),
        Policies = table.Policies.SetItems(table.Policies.Select(p => KeyValuePair.Create(p.Key, p.Value with { Using = Maybe(p.Value.Using, expression), Check = Maybe(p.Value.Check, expression) }))),
        Traits = table.Traits with { PartitionKey = Maybe(table.Traits.PartitionKey, expression), PartitionBound = Maybe(table.Traits.PartitionBound, expression) },
    };

    private static View Of(View view, Func<string, string> type, Func<string, string> expression) => view with
    {
        Query = expression(view.Query),
        Columns = [.. view.Columns.Select(c => c with { Type = type(c.Type) })],
        Indexes = view.Indexes.SetItems(view.Indexes.Select(i => KeyValuePair.Create(i.Key, Of(i.Value, expression)))),
    };

    private static TypeDefinition Of(TypeDefinition found, Func<string, string> type, Func<string, string> expression) => found switch
    {
        DomainType d => d with { Type = type(d.Type), Default = Maybe(d.Default, expression), Checks = [.. d.Checks.Select(c => (Check)Of(c, expression))] },
        CompositeType c => c with { Attributes = [.. c.Attributes.Select(a => a with { Type = type(a.Type) })] },
        RangeType r => r with { Subtype = type(r.Subtype) },
        _ => found,
    };

    private static Routine Of(Routine routine, Func<string, string> type, Func<string, string> expression) => routine with
    {
        Signature = routine.Signature with { ArgumentTypes = type(routine.Signature.ArgumentTypes) },
        Arguments = [.. routine.Arguments.Select(a => a with { Type = type(a.Type), Default = Maybe(a.Default, expression) })],
        Returns = Maybe(routine.Returns, type),
    };

    private static Constraint Of(Constraint constraint, Func<string, string> expression) => constraint switch
    {
        Check check => check with { Expression = expression(check.Expression) },
        Exclusion exclusion => exclusion with
        {
            Elements = [.. exclusion.Elements.Select(e => e with { Key = e.Key with { Expression = Maybe(e.Key.Expression, expression) } })],
            Filter = Maybe(exclusion.Filter, expression),
        },
        _ => constraint,
    };

    private static Catalogs.Index Of(Catalogs.Index index, Func<string, string> expression) => index with
    {
        Keys = [.. index.Keys.Select(k => k with { Expression = Maybe(k.Expression, expression) })],
        Filter = Maybe(index.Filter, expression),
    };

    private static string? Maybe(string? text, Func<string, string> change) => text is null ? null : change(text);
}
