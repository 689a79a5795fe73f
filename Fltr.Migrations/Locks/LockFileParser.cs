using System.Globalization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Locks;

/// <summary>Reads the lines of a lock file. Those that it does not know are of a newer version, and passed over.</summary>
public sealed class LockFileParser
{
    private readonly string _path;
    private readonly List<LockedService> _services = [];
    private readonly List<LockedMigration> _migrations = [];
    private readonly List<LockedTable> _tables = [];
    private string? _database;
    private bool _inMigration;

    private LockFileParser(string path) => _path = path;

    /// <summary>Reads a lock file.</summary>
    /// <param name="path">Where it lies, for messages.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="merging">Whether what git left of a merge may still be in it: both sides are read then.</param>
    /// <exception cref="LockFileException">No build wrote it.</exception>
    public static LockFile Parse(string path, IReadOnlyList<string> lines, bool merging = false)
    {
        var parser = new LockFileParser(path);
        for (var i = 0; i < lines.Count; i++) parser.Line(lines[i], i + 1, merging);
        return new LockFile(path, parser._database ?? throw new LockFileException($"{Path.GetFileName(path)} does not say which database it is about.", path, 1))
        {
            Services = [.. parser._services],
            Migrations = [.. parser._migrations],
            Tables = [.. parser._tables],
        };
    }

    private void Line(string line, int number, bool merging)
    {
        var isMarker = line.StartsWith("<<<<<<<", StringComparison.Ordinal) || line.StartsWith(">>>>>>>", StringComparison.Ordinal);
        if ((isMarker && !merging) || line.Contains('\0')) throw new LockFileException($"{Path.GetFileName(_path)} holds what no build wrote.", _path, number);

        try
        {
            Read(line, number);
        }
        catch (FormatException)
        {
            throw new LockFileException($"'{line.Trim()}' is not what a build writes.", _path, number);
        }
    }

    private void Read(string line, int number)
    {
        var words = line.Trim().Split(' ', 2);
        var rest = words.Length > 1 ? words[1] : "";
        switch (words[0])
        {
            case "database": _database = rest; break;
            case "service": _services.Add(Service(rest)); break;
            case "migration": Migration(rest, number); break;
            case "table": Table(rest); break;
            case var word when line.StartsWith(' ') && _inMigration && _migrations.Count > 0: _migrations[^1] = Detail(_migrations[^1], word, rest); break;
            case var word when line.StartsWith(' ') && !_inMigration && _tables.Count > 0: _tables[^1] = Detail(_tables[^1], word, rest); break;
        }
    }

    private static LockedService Service(string text)
    {
        const string Role = " role ";
        var role = text.IndexOf(Role, StringComparison.Ordinal);
        var words = (role < 0 ? text : text[..role]).Split(' ');
        return new LockedService(words[0], words is [_, "handle", var handle] ? handle : null, role < 0 ? null : text[(role + Role.Length)..]);
    }

    private void Migration(string text, int line)
    {
        _inMigration = true;
        var words = text.Split(' ', 2);
        _migrations.Add(new LockedMigration(long.Parse(words[0], NumberStyles.None, CultureInfo.InvariantCulture), words.Length > 1 ? words[1] : "") { Line = line });
    }

    private void Table(string text)
    {
        _inMigration = false;
        var owner = text.LastIndexOf(" owner ", StringComparison.Ordinal);
        _tables.Add(new LockedTable(NameJson.Parse((owner < 0 ? text : text[..owner]).Trim()), owner < 0 ? null : text[(owner + " owner ".Length)..].Trim()));
    }

    private static LockedMigration Detail(LockedMigration migration, string word, string rest) => word switch
    {
        "owner" => migration with { Owner = rest },
        "checksum" => migration with { Checksum = rest },
        "released" => migration with { Released = true },
        "reads" => migration with { Reads = [.. migration.Reads, NameJson.Parse(rest)] },
        "writes" => migration with { Writes = [.. migration.Writes, NameJson.Parse(rest)] },
        _ => migration,
    };

    private static LockedTable Detail(LockedTable table, string word, string rest) => word switch
    {
        "partly" => table with { Seen = false },
        "column" => table with { Columns = [.. table.Columns, LockFileLine.Column(rest)] },
        "key" => table with { Keys = [.. table.Keys, LockFileLine.Key(rest)] },
        "sequence" => table with { Sequences = [.. table.Sequences, NameJson.Parse(rest)] },
        "shared" => table with { Shares = [.. table.Shares, LockFileLine.Share(rest)] },
        _ => table,
    };
}
