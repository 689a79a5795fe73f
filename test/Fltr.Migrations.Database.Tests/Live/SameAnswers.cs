using System.Runtime.CompilerServices;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Catalogs.Json;
using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Live;
using Npgsql;

namespace Fltr.Migrations.Database.Tests.Live;

/// <summary>
/// Statement by statement: what a server takes is taken, what it refuses is refused, for the same reason, and the schema is the same afterwards.
/// A case is what stands between two empty lines of a file. It says nothing about what must come out: the server does.
/// </summary>
public sealed class SameAnswers
{
    private const int Shown = 400;

    private static readonly string[] _afresh =
    [
        "do $$ declare s text; begin for s in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop execute format('drop schema %I cascade', s); end loop; end $$",
        "create schema public",
    ];

    [Postgres15Fact]
    public async Task The_server_and_the_fold_answer_alike()
    {
        var wrong = new List<string>();
        await using var database = await ThrowawayDatabase.CreateAsync();
        foreach (var file in Directory.GetFiles(Path.Combine(Here(), "Answers"), "*.sql").Order(StringComparer.Ordinal))
        {
            var cases = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Assert.NotEmpty(cases);
            foreach (var text in cases)
            {
                await using var connection = await DatabaseConnection.OpenAsync(database.Administrator);
                foreach (var statement in _afresh) Assert.Null(await RunAsync(connection, statement));
                if (await DifferenceAsync(connection, text) is { } difference) wrong.Add($"{Path.GetFileName(file)}: {difference}\n{text}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} cases differ.\n{string.Join("\n\n", wrong.Take(Shown))}");
    }

    private static async Task<string?> DifferenceAsync(NpgsqlConnection connection, string text)
    {
        var wrong = new List<string>();
        var fold = new Fold(Catalog.Empty);
        foreach (var folded in fold.Read(text, _ => default))
        {
            var refused = connection.State == System.Data.ConnectionState.Open ? await RunAsync(connection, folded.Statement.Text) : null;
            var said = folded.Lowered.Problem is { } problem ? $"{folded.Lowered.State} {problem.Message}" : null;
            if (refused?.SqlState == folded.Lowered.State) continue;
            wrong.Add($"the server {(refused is null ? "takes it" : $"says {refused.SqlState} {refused.MessageText}")}, we {(said is null ? "take it" : $"say {said}")}: {folded.Statement.Text}");
            if (said is null) fold.Replace(folded.Before);
        }

        // Of an internal error of the server, and there are some, the connection ends.
        if (connection.State != System.Data.ConnectionState.Open) return "the connection is gone";
        await RunAsync(connection, "rollback");
        fold.BeginSession();
        var read = await LiveCatalog.ReadAsync(connection, [], CancellationToken.None);
        if (CatalogJson.Write(read) != CatalogJson.Write(fold.Catalog))
        {
            wrong.AddRange(Differences.FindBetween(CatalogParts.Of(fold.Catalog), CatalogParts.Of(read)).Select(d => $"{d.Kind} {d.Object} {d.Member}: the server has {d.Expected}, said {d.Found}"));
            wrong.AddRange(fold.Catalog.Unseen.Select(u => $"unseen {u.Object}: {u.Because}"));
        }

        return wrong.Count == 0 ? null : string.Join("\n  ", wrong);
    }

    private static async Task<PostgresException?> RunAsync(NpgsqlConnection connection, string statement)
    {
        try
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
            return null;
        }
        catch (PostgresException refused)
        {
            return refused;
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
