using System.Runtime.CompilerServices;
using Fltr.Migrations.Database.Tests.Harness;

namespace Fltr.Migrations.Database.Tests.Words;

/// <summary>
/// The types, functions, operators and casts that analysis knows are those that PostgreSQL 15 and its extensions bring. Run with <c>FLTR_ACCEPT=1</c>
/// on such a server, the test writes them.
/// </summary>
public sealed class WhatPostgresBrings
{
    private const string Itself = "pg_catalog";
    private const string Standard = "information_schema";

    /// <summary>Procedural languages come with nothing that an expression could name.</summary>
    private const string Extensions = "select name from pg_available_extensions where name !~ '(^|_)pl(pgsql|perlu?|tclu?|python3?u)$' order by name";

    [Fact]
    public async Task Is_what_we_know()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        if (await database.ValueAsync("select current_setting('server_version_num')::int / 10000") != "15") return;

        var extensions = await database.ReadAsync(Extensions);
        await database.AdministerAsync([.. extensions.Select(name => $"create extension if not exists \"{name}\" cascade")]);
        foreach (var name in extensions.Prepend(Standard).Prepend(Itself))
        {
            var lines = await database.ReadAsync(Query().Replace("{extension}", name == Itself ? "" : name, StringComparison.Ordinal));
            var text = string.Concat(lines.Select(line => line + "\n"));
            Compare(Path.Combine(Folder(), $"{name}.txt"), text);
        }
    }

    private static void Compare(string file, string text)
    {
        if (Environment.GetEnvironmentVariable("FLTR_ACCEPT") == "1" && text.Length > 0) File.WriteAllText(file, text);
        var known = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(known == text, $"{Path.GetFileName(file)} is not what this server brings: run this test with FLTR_ACCEPT=1 and commit what it wrote.");
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../Fltr.Migrations.Compiler/Sql/Analysis/Known"));

    private static string Query()
    {
        using var stream = typeof(WhatPostgresBrings).Assembly.GetManifestResourceStream("words/Known.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
