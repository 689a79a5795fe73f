using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Scheduling;
using Spectre.Console;

namespace Fltr.Migrations.Tool.Output;

/// <summary>The migrations of a database as a table.</summary>
internal static class StatusTable
{
    private const int Endless = 1000;

    public static IEnumerable<string> Lines(StatusReport report, Screen screen)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false, UseSafeBorder = false };
        foreach (var heading in new[] { "version", "name", "owner", "phase", "state" }) table.AddColumn(new TableColumn(heading) { NoWrap = heading != "state" });
        foreach (var item in report.Schedule.Items) table.AddRow([.. Cells(item).Select((c, i) => i == 4 ? State(item, c) : new Text(c))]);
        return Render(table, screen);
    }

    /// <summary>Where a migration stands, in words.</summary>
    public static string State(Scheduled item) => item.Standing switch
    {
        Standing.Applied => $"applied {How(item)}",
        Standing.Ahead => $"ahead of this plan: applied {How(item)}",
        Standing.Held => $"held{(item.Until is { } until ? $" until {Lengths.Moment(until)}" : "")}: {item.Reason}",
        _ => "pending",
    };

    private static string[] Cells(Scheduled item)
    {
        var (name, owner, phase, change) = item.Migration is { } m ? (m.Name, m.Owner, m.Phase, m.Change) : (item.Applied!.Name, item.Applied.Owner, item.Applied.Phase, item.Applied.Change);
        return [$"{item.Version}", name, owner ?? "", phase == Phase.None ? "" : $"{phase.ToString().ToLowerInvariant()} {change}", State(item)];
    }

    private static string How(Scheduled item) => $"{Lengths.Moment(item.Applied!.AppliedAt)} by {item.Applied.AppliedBy}, {Lengths.Text(item.Applied.Took)}";

    private static Text State(Scheduled item, string text) => new(text, item.Standing switch
    {
        Standing.Applied => new Style(Color.Green),
        Standing.Held => new Style(Color.Yellow),
        Standing.Ahead => new Style(Color.Blue),
        _ => Style.Plain,
    });

    private static IEnumerable<string> Render(Table table, Screen screen)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = screen.Paint.Colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = screen.Paint.Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = screen.Width ?? Endless;
        console.Write(table);
        return text.ToString().Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0);
    }
}
