using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What a new name of a schema, type, view or routine does to everything that uses it. Those of tables are in <see cref="Moves"/>.</summary>
internal static class Renaming
{
    public static Catalog Schema(Catalog before, string from, string to)
    {
        Name Follow(Name name) => name.Schema == from ? name with { Schema = to } : name;

        var after = before.WithoutSchema(from).WithSchema(to);
        foreach (var table in before.Tables) after = after.Without(table.Name).With(Of(table, Follow));
        foreach (var view in before.Views.Values) after = after.WithoutView(view.Name).With(Of(view, Follow));
        foreach (var sequence in before.Sequences.Values) after = after.WithoutSequence(sequence.Name).With(Of(sequence, Follow));
        foreach (var type in before.Types.Values) after = after.WithoutType(type.Name).With(type with { Name = Follow(type.Name) });
        foreach (var routine in before.Routines.Values) after = after.Without(routine.Signature).With(routine with { Signature = routine.Signature with { Name = Follow(routine.Signature.Name) } });
        foreach (var extension in before.Extensions.Values.Where(e => e.Schema == from)) after = after.With(extension with { Schema = to });
        string Text(string sql) => QualifiedNames.RenameSchema(sql, from, to);
        return Texts.Change(after, Text, Text);
    }

    public static Catalog Type(Catalog before, Name from, Name to)
    {
        if (!before.Types.TryGetValue(from, out var type)) throw new CatalogException($"There is no type {from}.", SqlState.UndefinedObject);
        if (TypeUses.Has(before, to)) throw new CatalogException($"{from} cannot become {to}: there is a type of that name.", SqlState.DuplicateObject);

        string Text(string sql) => QualifiedNames.RenameType(sql, from, to);
        return Texts.Change(before.WithoutType(from).With(type with { Name = to }), Text, Text);
    }

    public static Catalog EnumValue(Catalog before, Name type, string from, string to) => Texts.Change(before, t => t, e => QualifiedNames.RenameValue(e, type, from, to));

    public static Catalog View(Catalog before, Name from, Name to)
    {
        if (!before.Views.TryGetValue(from, out var view)) throw new CatalogException($"There is no view {from}.", SqlState.UndefinedTable);
        if (TypeUses.Has(before, to)) throw new CatalogException($"{from} cannot become {to}: there is a table, view or type of that name.", SqlState.DuplicateTable);
        return Used(before.WithoutView(from).With(view with { Name = to }), from, to);
    }

    public static Catalog Routine(Catalog before, Signature old, Name to)
    {
        if (!before.Routines.TryGetValue(old, out var routine)) throw new CatalogException($"There is no routine {old}.", SqlState.UndefinedFunction);
        var renamed = old with { Name = to };
        if (before.Routines.ContainsKey(renamed)) throw new CatalogException($"{old} cannot become {to}: there is a routine of that name with these arguments.", SqlState.DuplicateFunction);

        var after = before.Without(old).With(routine with { Signature = renamed });
        foreach (var table in before.Tables.Where(t => t.Triggers.Values.Any(g => g.Function == old.Name)))
        {
            after = after.Change(table.Name, t => t with { Triggers = t.Triggers.SetItems(t.Triggers.Values.Where(g => g.Function == old.Name).Select(g => KeyValuePair.Create(g.Name, g with { Function = to }))) });
        }

        // Which of several routines of one name an expression calls, only its types tell.
        return before.RoutinesNamed(old.Name).Count() > 1 ? after : Texts.Change(after, t => t, e => QualifiedNames.Rename(e, old.Name, to));
    }

    /// <summary>Queries and expressions that name a table or view.</summary>
    public static Catalog Used(Catalog before, Name from, Name to)
    {
        var after = before;
        foreach (var view in before.Views.Values.Where(v => v.Needs(from))) after = after.With(view with { Uses = view.Uses.Change(u => u.Object == from, u => u with { Object = to }) });
        return Texts.Change(after, t => QualifiedNames.RenameType(t, from, to), e => QualifiedNames.Rename(e, from, to));
    }

    private static Table Of(Table table, Func<Name, Name> follow) => table with
    {
        Name = follow(table.Name),
        Constraints = table.Constraints.SetItems(table.Constraints.Values.OfType<ForeignKey>().Select(k => KeyValuePair.Create<string, Constraint>(k.Name, k with { Target = follow(k.Target) }))),
        Triggers = table.Triggers.SetItems(table.Triggers.Values.Select(t => KeyValuePair.Create(t.Name, Of(t, follow)))),
        Traits = table.Traits with { Inherits = table.Traits.Inherits is { } parents ? [.. parents.Select(follow)] : null },
    };

    private static View Of(View view, Func<Name, Name> follow) => view with
    {
        Name = follow(view.Name),
        Uses = [.. view.Uses.Select(u => u with { Object = follow(u.Object) })],
        Triggers = view.Triggers.SetItems(view.Triggers.Values.Select(t => KeyValuePair.Create(t.Name, Of(t, follow)))),
    };

    private static Trigger Of(Trigger trigger, Func<Name, Name> follow) => trigger with { Function = follow(trigger.Function), From = trigger.From is { } from ? follow(from) : null };

    private static Sequence Of(Sequence sequence, Func<Name, Name> follow) => sequence with
    {
        Name = follow(sequence.Name),
        OwnedBy = sequence.OwnedBy is { } owner ? owner with { Table = follow(owner.Table) } : null,
    };
}
