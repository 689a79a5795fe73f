using System.Globalization;
using Fltr.Migrations.Runner.Connections;
using Npgsql;

namespace Fltr.Migrations.Runner.History;

/// <summary>Reads the answers to the batch that begins a session.</summary>
internal static class StateReader
{
    public static DatabaseState Beginning(NpgsqlDataReader reader)
    {
        reader.Read();
        var state = new DatabaseState
        {
            ServerVersion = Number(reader, 1),
            Now = HistoryQueries.Microseconds(Long(reader, 2)),
            PhysicalName = reader.GetString(3),
            Role = reader.GetString(4),
            IsStandby = Truth(reader, 5),
            Locked = false,
            IsPooled = false,
            Place = new PhysicalDatabase(reader.GetString(6), Long(reader, 7)),
            Timeline = Number(reader, 8),
        };

        reader.NextResult();
        reader.Read();
        return reader.IsDBNull(0) ? state with { IsPooled = true } : state with { Locked = Truth(reader, 0) };
    }

    public static DatabaseState History(NpgsqlDataReader reader, DatabaseState state)
    {
        reader.NextResult();
        if (!reader.Read()) return state;
        var claim = new Claim(Number(reader, 0), reader.GetString(1), HistoryQueries.Text(reader, 2), Truth(reader, 3), Long(reader, 4))
        {
            Place = new PhysicalDatabase(HistoryQueries.Text(reader, 5) ?? "", Long(reader, 6)),
            Timeline = HistoryQueries.Text(reader, 7) is { } timeline ? int.Parse(timeline, CultureInfo.InvariantCulture) : null,
            IsProtected = !reader.IsDBNull(8) && Truth(reader, 8),
            WaitsFrom = reader.IsDBNull(9) ? null : HistoryQueries.Microseconds(Long(reader, 9)),
        };

        reader.NextResult();
        var applied = new List<AppliedVersion>();
        while (reader.Read()) applied.Add(new AppliedVersion(Long(reader, 0), reader.GetString(1)));

        reader.NextResult();
        var unfinished = new List<RecordedStep>();
        while (reader.Read())
        {
            unfinished.Add(new RecordedStep(
                reader.GetString(0) == "up" ? Direction.Up : Direction.Down, Long(reader, 1), reader.GetString(2), Number(reader, 3),
                reader.GetString(4) == "online" ? Form.Online : Form.Direct, Number(reader, 5), Truth(reader, 6)));
        }

        return state with { Claim = claim, Applied = applied, Unfinished = unfinished };
    }

    private static int Number(NpgsqlDataReader reader, int column) => int.Parse(reader.GetString(column), CultureInfo.InvariantCulture);

    private static long Long(NpgsqlDataReader reader, int column) => long.Parse(reader.GetString(column), CultureInfo.InvariantCulture);

    private static bool Truth(NpgsqlDataReader reader, int column) => reader.GetString(column) == "true";
}
