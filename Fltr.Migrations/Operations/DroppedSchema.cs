using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Operations;

/// <summary>What is in a schema.</summary>
internal static class DroppedSchema
{
    /// <summary>Something that is in it, for messages; null when it is empty.</summary>
    public static string? Holds(Catalog catalog, string schema)
    {
        if (catalog.Tables.FirstOrDefault(t => t.Name.Schema == schema) is { } table) return $"the table {table.Name}";
        if (catalog.Views.Values.FirstOrDefault(v => v.Name.Schema == schema) is { } view) return $"the view {view.Name}";
        if (catalog.Sequences.Values.FirstOrDefault(s => s.Name.Schema == schema) is { } sequence) return $"the sequence {sequence.Name}";
        if (catalog.Types.Values.FirstOrDefault(t => t.Name.Schema == schema) is { } type) return $"the type {type.Name}";
        if (catalog.Routines.Values.FirstOrDefault(r => r.Signature.Name.Schema == schema) is { } routine) return $"the routine {routine.Signature}";
        return catalog.Extensions.Values.FirstOrDefault(e => e.Schema == schema) is { } extension ? $"the extension {extension.Name}" : null;
    }

    /// <summary>The catalog without all that is in it, and without what needs that elsewhere.</summary>
    public static Catalog Emptied(Catalog before, string schema)
    {
        var after = before;
        foreach (var table in before.Tables.Where(t => t.Name.Schema == schema)) if (after.Has(table.Name)) after = Cascade.Table(after, table.Name, cascade: true);
        foreach (var view in before.Views.Keys.Where(v => v.Schema == schema)) if (after.Views.ContainsKey(view)) after = Cascade.View(after, view, cascade: true);
        foreach (var sequence in before.Sequences.Keys.Where(s => s.Schema == schema)) if (after.Sequences.ContainsKey(sequence)) after = Cascade.Sequence(after, sequence, cascade: true);
        foreach (var routine in before.Routines.Keys.Where(r => r.Name.Schema == schema)) if (after.Routines.ContainsKey(routine)) after = DroppedRoutine.Apply(after, routine, cascade: true);
        foreach (var type in before.Types.Keys.Where(t => t.Schema == schema)) if (after.Types.ContainsKey(type)) after = DroppedType.Apply(after, type, cascade: true);
        foreach (var extension in before.Extensions.Values.Where(e => e.Schema == schema)) after = after.WithoutExtension(extension.Name);
        return after;
    }
}
