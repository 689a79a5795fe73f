using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class NameTheOwner : Rule
{
    public override string Id => "FLTR3104";
    public override string Condition => "A migration has no [Owner], in a project whose services are declared.";
    public override string Effect => "The tables that it makes belong to nobody, and nobody is asked before they change.";
    public override string Remedy => "Say which service wrote it: [Owner(\"…\")].";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        // One service alone has nobody to tell its tables from.
        if (timeline.Set.Services.Count == 0) yield break;
        foreach (var migration in timeline.Set.Migrations.Where(m => m.Owner is null))
            yield return At(migration, migration.Source, $"{migration.Name} has no owner, so what it makes belongs to nobody. Say which service writes it: {Choice(timeline, migration)}.");
    }

    private static string Choice(Timeline timeline, MigrationClass migration)
    {
        var folder = timeline.Folders.Of(migration.Source);
        var services = timeline.Set.Services.Select(s => s.Name).ToList();
        return folder is not null && services.Contains(folder) ? Declared.Owner(migration, folder) : string.Join(" or ", services.Select(s => Declared.Owner(migration, s)));
    }
}
