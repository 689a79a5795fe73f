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
            ServerVersion = reader.GetInt32(1),
            Now = HistoryQueries.Microseconds(reader.GetInt64(2)),
            PhysicalName = reader.GetString(3),
            Role = reader.GetString(4),
            IsStandby = reader.GetBoolean(5),
            Locked = false,
            IsPooled = false,
            Place = new PhysicalDatabase(reader.GetString(6), reader.GetInt64(7)),
            Timeline = reader.GetInt32(8),
        };

        reader.NextResult();
        reader.Read();
        return reader.IsDBNull(0) ? state with { IsPooled = true } : state with { Locked = reader.GetBoolean(0) };
    }

    public static DatabaseState History(NpgsqlDataReader reader, DatabaseState state)
    {
        reader.NextResult();
        if (!reader.Read()) return state;
        var claim = new Claim(reader.GetInt32(0), reader.GetString(1), HistoryQueries.Text(reader, 2), reader.GetBoolean(3), reader.GetInt64(4))
        {
            Place = new PhysicalDatabase(HistoryQueries.Text(reader, 5) ?? "", reader.GetInt64(6)),
            Timeline = HistoryQueries.Text(reader, 7) is { } timeline ? int.Parse(timeline, CultureInfo.InvariantCulture) : null,
            IsProtected = !reader.IsDBNull(8) && reader.GetBoolean(8),
            WaitsFrom = reader.IsDBNull(9) ? null : HistoryQueries.Microseconds(reader.GetInt64(9)),
        };

        reader.NextResult();
        var applied = new List<(long, string)>();
        while (reader.Read()) applied.Add((reader.GetInt64(0), reader.GetString(1)));

        reader.NextResult();
        var unfinished = new List<RecordedStep>();
        while (reader.Read())
        {
            unfinished.Add(new RecordedStep(
                reader.GetString(0) == "up" ? Direction.Up : Direction.Down, reader.GetInt64(1), reader.GetString(2), reader.GetInt32(3),
                reader.GetString(4) == "online" ? Form.Online : Form.Direct, reader.GetInt32(5), reader.GetBoolean(6)));
        }

        return state with { Claim = claim, Applied = applied, Unfinished = unfinished };
    }
}
