using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class SpellChangesAlike : Rule
{
    public override string Id => "FLTR2107";
    public override string Condition => "A change's name is not kebab-case, or it is spelt nearly like the name of an expanded change.";
    public override string Effect => "The phases of one change do not find each other, and commands that name it do nothing.";
    public override string Remedy => "Write the same words, in lower case with hyphens, on expand, backfill and contract.";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var change in timeline.Changes)
        {
            var problem = IsKebabCase(change.Key) ? Misspelt(timeline, change.Key, change.Any(m => m.Class.Expand is not null)) : $"{Paste.Text(change.Key)} is not kebab-case. Write \"{Paste.Change(change.Key)}\".";
            if (problem is null) continue;
            foreach (var migration in change) yield return At(migration.Class, migration.Class.ChangeSource, problem, change.Key);
        }
    }

    private static string? Misspelt(Timeline timeline, string change, bool expanded)
    {
        if (expanded) return null;
        return Spelling.Nearest(change, timeline.ExpandedChanges) is { } meant
            ? $"No migration expands the change {change}. Did you mean {meant}?"
            : null;
    }

    private static bool IsKebabCase(string text)
    {
        var last = '-';
        foreach (var c in text)
        {
            if (c == '-' ? last == '-' : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)) return false;
            last = c;
        }

        return last != '-';
    }
}
