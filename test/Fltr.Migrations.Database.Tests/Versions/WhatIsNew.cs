using System.Globalization;
using System.Text.RegularExpressions;
using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Compiler.Sql.Novelties;
using Fltr.Migrations.Database.Tests.Harness;
using Npgsql;

namespace Fltr.Migrations.Database.Tests.Versions;

/// <summary>What we say is new in a version of PostgreSQL: this server has it if it is of that version or newer, and refuses it if not.</summary>
public sealed partial class WhatIsNew
{
    [Fact]
    public void Each_example_is_known_as_what_its_heading_says()
    {
        var known = new NewIn();
        foreach (var example in Examples())
        {
            var found = example.Statements.SelectMany(s => known.Statement(s, Parser.Parse(s).Syntax ?? throw new InvalidOperationException(s.Text))).ToList();
            Assert.True(found.Contains(new Novelty(example.Since, example.What)), $"{example.Since} {example.What}: {string.Join(", ", found)}");
            Assert.True(found.Max(n => n.Since) == example.Since, $"{example.Since} {example.What}: {string.Join(", ", found)}");
        }
    }

    [Fact]
    public void Each_thing_that_is_said_to_be_new_has_an_example()
    {
        var shown = Examples().Select(e => e.What).ToHashSet();
        Assert.Equal([], Said().Concat(NewOptions.All.Select(o => o.What)).Except(shown));
    }

    [AdministratorFact("publications of schemas, subscriptions and rights on parameters are an administrator's")]
    public async Task This_server_takes_what_its_version_has_and_nothing_else()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        var major = int.Parse(await database.ValueAsync("select current_setting('server_version_num')::int / 10000"), CultureInfo.InvariantCulture);
        var wrong = new List<string>();
        foreach (var (example, i) in Examples().Select((e, i) => (e, i)))
        {
            var refused = await RefusedAsync(database, example, i);
            if (refused is null != major >= example.Since) wrong.Add($"{example.Since} {example.What}: {refused ?? "taken"}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task This_server_has_the_functions_types_and_settings_of_its_version_and_no_others()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        var major = int.Parse(await database.ValueAsync("select current_setting('server_version_num')::int / 10000"), CultureInfo.InvariantCulture);
        Same(NewNames.Functions, await database.ReadAsync("select distinct proname from pg_proc where pronamespace = 'pg_catalog'::regnamespace"));
        Same(NewNames.Types, await database.ReadAsync("select typname from pg_type where typnamespace = 'pg_catalog'::regnamespace"));
        Same(NewNames.Settings, await database.ReadAsync("select name from pg_settings"));

        void Same(IReadOnlyDictionary<string, int> said, IReadOnlyList<string> has) =>
            Assert.Equal(said.Where(s => s.Value <= major).Select(s => s.Key).Order(StringComparer.Ordinal), has.Where(said.ContainsKey).Order(StringComparer.Ordinal));
    }

    private static async Task<string?> RefusedAsync(ThrowawayDatabase database, Example example, int number)
    {
        try
        {
            await database.AdministerAsync([$"create schema n{number}", $"set search_path = n{number}", .. example.Statements.Select(s => s.Text)]);
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.MessageText;
        }
    }

    private static IReadOnlyList<Example> Examples()
    {
        using var stream = typeof(WhatIsNew).Assembly.GetManifestResourceStream("versions/Novelties.sql")!;
        using var reader = new StreamReader(stream);
        return [.. Heading().Matches(reader.ReadToEnd()).Select(m => new Example(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), m.Groups[2].Value, [.. Splitter.Split(m.Groups[3].Value)]))];
    }

    /// <summary>The sentences of the tables, read off their sources: what an expression makes up at run time stands in no list.</summary>
    private static IEnumerable<string> Said() => SaidIn("NewStatements.cs").Concat(SaidIn("NewExpressions.cs"));

    private static IEnumerable<string> SaidIn(string file) =>
        Literal().Matches(File.ReadAllText(Path.Combine(Folder(), file))).Select(m => m.Groups[1].Value);

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../Fltr.Migrations.Compiler/Sql/Novelties"));

    [GeneratedRegex("""new\(\d+, "([^"]+)"\)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^-- (\d+) (.+)\r?\n((?:(?!-- ).*\r?\n?)+)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    private sealed record Example(int Since, string What, IReadOnlyList<Statement> Statements);
}
