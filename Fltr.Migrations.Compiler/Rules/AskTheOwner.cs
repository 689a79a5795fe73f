using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Ownership;
using Fltr.Migrations.Compiler.Planning;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class AskTheOwner : Rule
{
    public override string Id => "FLTR3101";
    public override string Condition => "A migration changes, reads, writes or references a table of another service that has not agreed to it.";
    public override string Effect => "The owner finds its table changed, locked or limited without knowing by whom and why.";
    public override string Remedy => "Let the owner write that half of the change. Else ask with [Touches] and let the owner answer with [assembly: Approve] in its folder, which fltr-migrations approve writes, or let it share the table with [assembly: SharedWith].";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var touch in timeline.ForeignTouches)
        {
            if (touch.Shared) continue;
            var isVoid = IsVoid(timeline, touch);
            if (!isVoid && IsApproved(timeline, touch)) continue;
            var message = isVoid ? Void(touch) : touch.Asked ? Unanswered(touch) : touch.Touch.Access.HasFlag(Access.Alter) ? Changed(touch) : Unshared(timeline.Set, touch);
            yield return At(touch.Transition, message, touch.Touch.Object);
        }
    }

    // The answer counts where the owner's reviewers see it: in the owner's folder.
    private static bool IsApproved(Timeline timeline, ForeignTouch touch) =>
        touch is { Asked: true, Approval: { } approval } && timeline.Folders.Of(approval.At()) == touch.Owner;

    // The owner agreed to what the migration did then.
    private static bool IsVoid(Timeline timeline, ForeignTouch touch) =>
        touch is { Asked: true, Approval.Checksum: { } agreed } && timeline.Migrations.Any(m => m.Class == touch.Transition.Migration && Checksum.Of(m) != agreed);

    private static string Void(ForeignTouch touch)
    {
        var migration = touch.Transition.Migration;
        return $"{touch.Owner} agreed to what {migration.Name} did to {touch.Touch.Object}, and it has changed since: the answer no longer counts. Let {touch.Owner} look again; fltr-migrations approve {migration.Version} renews its answer.";
    }

    private static string Changed(ForeignTouch touch)
    {
        var (table, migration) = (touch.Touch.Object, touch.Transition.Migration);
        return $"{table} belongs to {touch.Owner}; {migration.Name} is {touch.Service}'s. {touch.Owner} would find its table changed without having agreed. Let {touch.Owner} write it, or ask with {Declared.Touches(migration, table.ToString())}.";
    }

    private static string Unanswered(ForeignTouch touch)
    {
        var (table, migration) = (touch.Touch.Object, touch.Transition.Migration);
        var answer = $"[assembly: Approve({migration.Version}, Table = \"{table}\")]";
        return touch.Approval is null
            ? $"{table} belongs to {touch.Owner}; {migration.Name} asks for it, and {touch.Owner} has not answered. The answer is {answer} in a file in {touch.Owner}/, where {touch.Owner} reviews it; fltr-migrations approve {migration.Version} writes it."
            : $"{table} belongs to {touch.Owner}; {migration.Name} asks for it, and the answer does not stand where {touch.Owner} reviews it. Move {answer} into a file in {touch.Owner}/.";
    }

    private static string Unshared(MigrationSet set, ForeignTouch touch)
    {
        var (table, name, service) = (touch.Touch.Object, touch.Transition.Migration.Name, touch.Service);
        var access = touch.Touch.Access | ForeignTouches.SharedAccess(set, touch.Touch, service);
        return $"{table} belongs to {touch.Owner}, and {name} of {service} {Use(touch.Touch.Access)}. {touch.Owner} agrees with [assembly: SharedWith(\"{service}\", {Words(access)}, Table = \"{table}\")].";
    }

    private static string Use(Access access) => access switch
    {
        _ when access.HasFlag(Access.Reference) => "points a foreign key at it, which locks it now and limits its deletes ever after",
        _ when access.HasFlag(Access.Write) => "writes its rows",
        _ => "reads its rows",
    };

    private static string Words(Access access) =>
        string.Join(" | ", new[] { Access.Read, Access.Write, Access.Reference }.Where(a => access.HasFlag(a)).Select(a => $"Access.{a}"));
}
