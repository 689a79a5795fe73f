using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fltr.Migrations.Plans;

/// <summary>
/// A plan on disk: one JSON document with a migration a line. Opening it finds the migrations without reading them, so that a run with
/// nothing to do makes no objects.
/// </summary>
public sealed class PlanFile
{
    /// <summary>The format that this version writes and reads.</summary>
    public const int Format = 1;

    private readonly byte[] _json;

    private PlanFile(string path, byte[] json, string database, string connectionVariable, string? runAs, string? commit, IReadOnlyList<PlanEntry> entries, PlannedSchema? schema)
    {
        _json = json;
        Path = path;
        Database = database;
        ConnectionVariable = connectionVariable;
        RunAs = runAs;
        Commit = commit;
        Entries = entries;
        Schema = schema;
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>The logical name of the database.</summary>
    public string Database { get; }

    /// <summary>The environment variable that holds the connection string.</summary>
    public string ConnectionVariable { get; }

    /// <summary>The role that migrations act as; null for that of who connects.</summary>
    public string? RunAs { get; }

    /// <summary>The commit that the plan is of, when it was packed or published from a work tree without changes; else null.</summary>
    public string? Commit { get; }

    /// <summary>The migrations in the order of their versions.</summary>
    public IReadOnlyList<PlanEntry> Entries { get; }

    /// <summary>What all migrations together make; null where that is not known for certain.</summary>
    public PlannedSchema? Schema { get; }

    /// <summary>Writes a plan, through a file beside it so that no reader sees half of it. An equal file is left as it is.</summary>
    public static void Write(MigrationPlan plan, string path)
    {
        var text = new StringBuilder($"{{\"format\":{Format},\"database\":{Text(plan.Database)},\"connectionVariable\":{Text(plan.ConnectionVariable)},");
        if (plan.RunAs is not null) text.Append($"\"runAs\":{Text(plan.RunAs)},");
        if (plan.Schema is { } schema) text.Append($"\"schema\":{{\"uses\":[{string.Join(',', schema.Uses.Select(Text))}],\"fingerprint\":{Text(schema.Fingerprint)}}},");
        text.Append("\"migrations\":[\n").AppendJoin(",\n", plan.Migrations.Select(PlanJson.Write)).Append("\n]}\n");

        var json = Encoding.UTF8.GetBytes(text.ToString());
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(json)) return;

        var beside = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(beside, json);
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Opens a plan.</summary>
    /// <exception cref="InvalidDataException">The file is no plan, or one of another format.</exception>
    public static PlanFile Open(string path)
    {
        var json = File.ReadAllBytes(path);
        try
        {
            return Scan(path, json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} is not a migration plan: {exception.Message}", exception);
        }
    }

    /// <summary>The same plan without the migrations after a version.</summary>
    public PlanFile UpTo(long version) => new(Path, _json, Database, ConnectionVariable, RunAs, Commit, [.. Entries.TakeWhile(e => e.Version <= version)], null);

    /// <summary>The same plan for a database that does not know its role.</summary>
    public PlanFile AsWhoConnects() => RunAs is null ? this : new(Path, _json, Database, ConnectionVariable, null, Commit, Entries, Schema);

    /// <summary>Reads one migration.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public PlannedMigration Read(PlanEntry entry)
    {
        try
        {
            return PlanReader.Migration(_json.AsMemory(entry.Start, entry.Length));
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw new JsonException($"{Path}, {entry.Version}: {exception.Message}", exception);
        }
    }

    private static PlanFile Scan(string path, byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var (format, database, variable, runAs, commit) = (0, "", "", (string?)null, (string?)null);
        var entries = new List<PlanEntry>();
        PlannedSchema? schema = null;

        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            switch (property)
            {
                case "format": format = reader.GetInt32(); break;
                case "database": database = reader.GetString()!; break;
                case "connectionVariable": variable = reader.GetString()!; break;
                case "runAs": runAs = reader.GetString(); break;
                case "commit": commit = reader.GetString(); break;
                case "migrations" when PlanLines.Find(json, (int)reader.BytesConsumed) is { } lines: return Opened(lines);
                case "migrations": Entry(ref reader, entries); break;
                case "schema": schema = ReadSchema(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return Opened(entries);

        PlanFile Opened(List<PlanEntry> found) => format == Format
            ? new PlanFile(path, json, database, variable, runAs, commit, found, schema)
            : throw new InvalidDataException($"{path} is a plan of format {format}; this version reads format {Format}. Build the migrations with the same version of Fltr.Migrations that applies them.");
    }

    private static void Entry(ref Utf8JsonReader reader, List<PlanEntry> entries)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            var (version, checksum) = (0L, "");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isVersion = reader.ValueTextEquals("version"u8);
                var isChecksum = reader.ValueTextEquals("checksum"u8);
                reader.Read();
                if (isVersion) version = reader.GetInt64();
                else if (isChecksum) checksum = reader.GetString()!;
                else reader.Skip();
            }

            entries.Add(new PlanEntry(version, checksum, start, (int)reader.BytesConsumed - start));
        }
    }

    private static PlannedSchema ReadSchema(ref Utf8JsonReader reader)
    {
        var uses = new List<string>();
        var fingerprint = "";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFingerprint = reader.ValueTextEquals("fingerprint"u8);
            reader.Read();
            if (isFingerprint) fingerprint = reader.GetString()!;
            else while (reader.Read() && reader.TokenType == JsonTokenType.String) uses.Add(reader.GetString()!);
        }

        return new PlannedSchema([.. uses], fingerprint);
    }

    private static string Text(string value) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)}\"";
}

/// <summary>A migration in a plan file that was not read yet.</summary>
/// <param name="Version">Twelve digits.</param>
/// <param name="Checksum">Of its operations.</param>
/// <param name="Start">Where its JSON begins, in bytes.</param>
/// <param name="Length">How long its JSON is, in bytes.</param>
public sealed record PlanEntry(long Version, string Checksum, int Start, int Length);
