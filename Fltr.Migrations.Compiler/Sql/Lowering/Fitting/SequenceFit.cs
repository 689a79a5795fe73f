using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Sequences (src/backend/commands/sequence.c, init_params and process_owned_by).</summary>
internal static class SequenceFit
{
    public static void Create(CreateSequence change, Catalog before)
    {
        var name = change.Sequence.Name;
        Fit.Refuse(!before.Schemas.Contains(name.Schema), $"There is no schema {name.Schema} to make {name} in.", SqlState.InvalidSchemaName);
        Fit.Refuse(before.Types.ContainsKey(name) && !before.HasRelation(name), $"There is a type {name} already.", SqlState.DuplicateObject);
        Bounds(change.Sequence);
    }

    public static void Alter(AlterSequence change, Catalog before)
    {
        if (!before.Sequences.ContainsKey(change.Sequence)) return;
        var after = change.Apply(before).Sequences[change.Sequence];
        Bounds(after);
        var bounds = SequenceBounds.Of(after);
        Fit.Refuse(change.RestartWith is { } first && (first < bounds.Minimum || first > bounds.Maximum), $"The sequence {change.Sequence} cannot go on with {change.RestartWith}: that is outside its bounds.", SqlState.InvalidParameterValue);
    }

    public static void Own(OwnSequence change, Catalog before)
    {
        if (!before.Sequences.TryGetValue(change.Sequence, out var sequence)) return;
        Fit.Refuse(sequence.OfIdentity, $"The sequence {change.Sequence} is that of an identity column: it stays so.", SqlState.FeatureNotSupported);
        if (change.Column is not { } owner || before.Views.ContainsKey(owner.Table)) return;
        Fit.Refuse(owner.Table.Schema != change.Sequence.Schema && before.Has(owner.Table), $"The sequence {change.Sequence} and {owner.Table} must be in one schema.", SqlState.ObjectNotInPrerequisiteState);
        if (before[owner.Table] is { Seen: true } table) _ = table[owner.Column];
    }

    public static void Drop(DropSequence change, Catalog before) =>
        Fit.Refuse(before.Sequences.GetValueOrDefault(change.Sequence) is { OfIdentity: true, OwnedBy: not null }, $"{change.Sequence} cannot be dropped: it is that of an identity column.", SqlState.DependentObjectsStillExist);

    private static void Bounds(Sequence sequence)
    {
        Fit.Refuse(sequence.Increment == 0, $"The sequence {sequence.Name} must go on by more than nothing.", SqlState.InvalidParameterValue);
        Fit.Refuse(sequence.Cache <= 0, $"The sequence {sequence.Name} must take at least one value at once.", SqlState.InvalidParameterValue);
        var bounds = SequenceBounds.Of(sequence);
        var (least, most) = bounds.Type switch { "smallint" => (short.MinValue, short.MaxValue), "integer" => (int.MinValue, int.MaxValue), _ => (long.MinValue, long.MaxValue) };
        Fit.Refuse(bounds.Minimum < least || bounds.Maximum > most, $"The bounds of {sequence.Name} are beyond {bounds.Type}.", SqlState.InvalidParameterValue);
        Fit.Refuse(bounds.Minimum >= bounds.Maximum, $"The sequence {sequence.Name} ends before it begins.", SqlState.InvalidParameterValue);
        Fit.Refuse(bounds.Start < bounds.Minimum || bounds.Start > bounds.Maximum, $"The sequence {sequence.Name} cannot start with {bounds.Start}: that is outside its bounds.", SqlState.InvalidParameterValue);
    }
}
