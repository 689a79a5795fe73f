using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class KeepToYourFolder : Rule
{
    public override string Id => "FLTR3108";
    public override string Condition => "A migration does not lie in its owner's folder.";
    public override string Effect => "The git host asks the wrong team to review it: ownership is enforced by folders.";
    public override string Remedy => "Move the file into the folder that has the owner's name, below the project's folder.";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Set.Migrations)
        {
            // An owner that nobody declared has no folder either: NameDeclaredServices speaks of it.
            if (migration.Owner is not { } owner || timeline.Set.Services.All(s => s.Name != owner.Service)) continue;

            var folder = timeline.Folders.Of(migration.Source);
            if (folder == owner.Service || (folder is null && IsByDefault(owner))) continue;
            var place = folder is null ? "beside the project" : $"in {folder}/";
            yield return At(migration, owner.At(owner.Service), $"{migration.Name} is {owner.Service}'s and lies {place}, where {owner.Service} does not review it. Move it to {owner.Service}/{Path.GetFileName(migration.Source.File)}{Or(timeline, migration, folder)}.");
        }
    }

    // A project whose migrations are all one service's has no folders to tell them by.
    private static bool IsByDefault(OwnerAttribute owner) => owner.File.Length == 0;

    private static string Or(Timeline timeline, MigrationClass migration, string? folder) =>
        timeline.Set.Services.Any(s => s.Name == folder) ? $", or say {Declared.Owner(migration, folder!)}" : "";
}
