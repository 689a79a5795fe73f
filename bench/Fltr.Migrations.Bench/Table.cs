using System.Globalization;
using System.Text;
using Fltr.Migrations.Bench.Contests;
using Fltr.Migrations.Bench.Measuring;

namespace Fltr.Migrations.Bench;

/// <summary>The rows as a Markdown table that reads as text, too.</summary>
internal static class Table
{
    private static readonly string[] _heads = ["what", "who", "runs", "wall, ms: median (min)", "×", "client CPU, ms", "peak, MiB", "round trips", "to reach"];

    public static string Of(IReadOnlyList<Row> rows)
    {
        var cells = rows.Select(Cells).Prepend(_heads).ToList();
        var widths = Enumerable.Range(0, _heads.Length).Select(column => cells.Max(row => row[column].Length)).ToList();
        var text = new StringBuilder();
        foreach (var row in cells)
        {
            text.Append('|');
            for (var column = 0; column < row.Length; column++) text.Append(' ').Append(IsNumber(column) ? row[column].PadLeft(widths[column]) : row[column].PadRight(widths[column])).Append(" |");
            text.AppendLine();
            if (row == _heads) text.Append('|').AppendJoin('|', widths.Select((width, column) => IsNumber(column) ? new string('-', width + 1) + ':' : new string('-', width + 2))).AppendLine("|");
        }

        return text.ToString();
    }

    private static bool IsNumber(int column) => column is >= 2 and <= 7;

    private static string[] Cells(Row row) =>
    [
        row.What,
        row.Who,
        $"{row.Took?.Samples.Count}",
        row.Took is { } took ? string.Create(CultureInfo.InvariantCulture, $"{took.Wall:0} ({took.LeastWall:0})") : "",
        row is { Took: { } of, Beside: { } beside } ? Number(of.Wall / beside.Wall, "0.00") : "",
        Number(row.Took?.Cpu, "0"),
        Number(row.Took?.Peak, "0"),
        Number(row.RoundTrips, "0.##"),
        row.Target?.ToString() ?? "",
    ];

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
