using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Planning;
using Fltr.Migrations.Requests;

namespace Fltr.Migrations.Compiler.Ownership;

/// <summary>What migrations ask of the owners of tables, answered or not.</summary>
internal static class Requested
{
    private const string FileName = "Approvals.cs";

    public static IReadOnlyList<Request> In(Timeline timeline)
    {
        var asked = timeline.ForeignTouches.Where(t => t is { Asked: true, Shared: false } && t.Transition.Migration.Version >= timeline.Options.CheckFrom);
        return [.. asked.DistinctBy(t => (t.Transition.Migration.Version, t.Touch.Object)).Select(t => Describe(timeline, t))];
    }

    private static Request Describe(Timeline timeline, ForeignTouch touch)
    {
        var migration = touch.Transition.Migration;
        var checksum = Checksum.Of(timeline.Migrations.First(m => m.Class == migration));
        return new Request(migration.Version, migration.Name, touch.Service, touch.Touch.Object.ToString(), touch.Owner, checksum, $"{touch.Owner}/{FileName}")
        {
            Answer = touch.Approval is { } approval ? new Answer(timeline.Folders.Relative(approval.At()), approval.At().Line, approval.Checksum) : null,
        };
    }
}
