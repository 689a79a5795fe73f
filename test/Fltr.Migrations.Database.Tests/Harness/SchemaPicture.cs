using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Runner.Comparing;
using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A database's schema as ordered lines of text; two databases are equal when their pictures are. Unlike adoption it minds the order of columns.</summary>
internal sealed record SchemaPicture(IReadOnlyList<string> Lines)
{
    public string Text => string.Join('\n', Lines);

    public static async Task<SchemaPicture> OfAsync(DatabaseAddress address, params string[] without)
    {
        await using var connection = await DatabaseConnection.OpenAsync(address);
        return new SchemaPicture([.. (await SchemaParts.ReadAsync(connection, without, CancellationToken.None)).Select(Line)]);
    }

    /// <summary>Fails with the lines that only one of the two has.</summary>
    public void MustEqual(SchemaPicture other)
    {
        var missing = Lines.Except(other.Lines).Select(line => "- " + line);
        var extra = other.Lines.Except(Lines).Select(line => "+ " + line);
        var differences = missing.Concat(extra).ToList();
        Assert.True(differences.Count == 0, "The schemas differ (- first only, + second only):\n" + string.Join('\n', differences));
        Assert.Equal(Lines, other.Lines);
    }

    public bool Equals(SchemaPicture? other) => other is not null && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    // column app.users.1 id: type bigint; null forbidden; identity always
    private static string Line(SchemaPart part)
    {
        var table = part.Table is null ? "" : $"{part.Table}.";
        var position = part.Position == 0 ? "" : $"{part.Position} ";
        var members = string.Join("; ", part.Members.Select(m => $"{m.Name} {m.Value.Trim()}"));
        return $"{part.Kind.ToString().ToLowerInvariant()} {part.Schema}.{table}{position}{part.Name}: {members}{(part.Backing is null ? "" : $"; index{part.Backing}")}";
    }
}
