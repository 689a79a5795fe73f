using System.Globalization;
using System.Text.Json;
using Fltr.Migrations.Operations;
using Npgsql;

namespace Fltr.Migrations.Runner.Live;

/// <summary>The columns of the row that a reader stands on.</summary>
internal sealed class Rows(NpgsqlDataReader reader)
{
    private static readonly char[] _betweenNumbers = ['{', ',', ' ', '}'];

    public bool IsNull(int column) => reader.IsDBNull(column);

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>The one letter of a <c>"char"</c> that was cast to text; a blank for the empty one.</summary>
    public char Letter(int column) => reader.GetString(column) is [var letter, ..] ? letter : ' ';

    public bool Flag(int column) => reader.GetBoolean(column);

    public uint Oid(int column) => reader.GetFieldValue<uint>(column);

    public int Number(int column) => reader.GetInt32(column);

    public long Long(int column) => reader.GetInt64(column);

    /// <summary>The numbers of an array or a vector that was cast to text: <c>{1,2}</c>, <c>1 2</c>.</summary>
    public int[] Numbers(int column) => reader.IsDBNull(column)
        ? []
        : [.. reader.GetString(column).Split(_betweenNumbers, StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    /// <summary>The numbers of objects, from a vector that was cast to text.</summary>
    public uint[] Oids(int column) => [.. reader.GetString(column).Split(_betweenNumbers, StringSplitOptions.RemoveEmptyEntries).Select(n => uint.Parse(n, CultureInfo.InvariantCulture))];

    /// <summary>The texts of an array that was cast to JSON.</summary>
    public Seq<string> Texts(int column)
    {
        if (reader.IsDBNull(column)) return [];
        using var document = JsonDocument.Parse(reader.GetString(column));
        return [.. document.RootElement.EnumerateArray().Select(e => e.GetString() ?? "")];
    }

    /// <summary>A list of lists that was cast to JSON; what is null there is null here.</summary>
    public IReadOnlyList<string?[]> Lists(int column)
    {
        if (reader.IsDBNull(column)) return [];
        using var document = JsonDocument.Parse(reader.GetString(column));
        return [.. document.RootElement.EnumerateArray().Select(e => (string?[])[.. e.EnumerateArray().Select(m => m.GetString())])];
    }

    /// <summary>Storage parameters; those that begin with <c>pg_</c> are the server's own notes.</summary>
    public Seq<string> Options(int column) => Texts(column).Without(o => o.StartsWith("pg_", StringComparison.Ordinal));
}
