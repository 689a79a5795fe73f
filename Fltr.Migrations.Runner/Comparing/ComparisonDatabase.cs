using System.Globalization;
using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Sql;
using Npgsql;

namespace Fltr.Migrations.Runner.Comparing;

/// <summary>A database that holds what the migrations make: one of our own beside the live one, dropped in the end, or one that somebody lends.</summary>
internal sealed class ComparisonDatabase : IAsyncDisposable
{
    public const string Prefix = "fltr_adopt_";

    /// <summary>Two runs take their turns while one cleans up and the other has made a database and is not in it yet. "FLTR", "adpt".</summary>
    private const string Turn = "select pg_catalog.pg_advisory_lock(1179407442, 1633972340)";

    private readonly DatabaseAddress _address;
    private readonly NpgsqlConnection? _guard;

    private ComparisonDatabase(DatabaseAddress address, NpgsqlConnection? guard)
    {
        _address = address;
        _guard = guard;
    }

    /// <summary>Makes one on the server of the live database; what killed runs have left there is dropped before.</summary>
    /// <param name="live">The live database.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="command">The command that asks, for messages.</param>
    /// <exception cref="RunnerException">The role may not create databases.</exception>
    public static async Task<ComparisonDatabase> MakeAsync(DatabaseAddress live, CancellationToken cancellation, string command = "adopt --as-of VERSION")
    {
        var address = live.WithDatabase(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Random.Shared.NextInt64(1L << 48):x12}"));
        await using var server = await DatabaseCreation.OpenMaintenanceAsync(address, null, cancellation);
        await ExecuteAsync(server, Turn, cancellation);
        await Leftovers.DropAsync(server, cancellation);
        try
        {
            // What somebody has put into template1 is not made by any migration.
            await ExecuteAsync(server, $"create database {address.Database} template template0", cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw NoRight(live, server.UserName ?? live.User ?? "…", command, refused);
        }
        catch (Exception)
        {
            // Cancelled, it may exist all the same.
            await DropAsync(address);
            throw;
        }

        try
        {
            // As long as somebody is in it, no other run takes it for a leftover.
            return new ComparisonDatabase(address, await DatabaseConnection.OpenAsync(address, cancellation: cancellation));
        }
        catch
        {
            await DropAsync(address);
            throw;
        }
    }

    /// <summary>Takes one that somebody has made for it. What is put into it stays there.</summary>
    public static ComparisonDatabase Lent(DatabaseAddress address) => new(address, null);

    /// <summary>Applies the migrations, all directly, and reads what they make.</summary>
    public async Task<IReadOnlyList<SchemaPart>> MakeSchemaAsync(PlanFile plan, RunnerOptions options, CancellationToken cancellation)
    {
        await using (var run = await UpRun.BeginAsync(plan.AsWhoConnects(), _address, options with { Claim = true, RunAs = null, Tell = _ => { } }, cancellation)) await run.ApplyAsync(cancellation);
        await using var connection = await DatabaseConnection.OpenAsync(_address, cancellation: cancellation);
        return await SchemaParts.ReadAsync(connection, [History.HistorySchema.Name], cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_guard is null) return;
        await _guard.DisposeAsync();
        await DropAsync(_address);
    }

    // Cleaning up is not cancelled. A pooler keeps sessions of ours that we have closed.
    private static async Task DropAsync(DatabaseAddress address)
    {
        await using var server = await DatabaseCreation.OpenMaintenanceAsync(address, null, CancellationToken.None);
        await ExecuteAsync(server, $"select pg_catalog.pg_terminate_backend(pid) from pg_catalog.pg_stat_activity where datname = {Identifier.Literal(address.Database)} and usename = current_user", CancellationToken.None);
        await Leftovers.DropAsync(server, address.Database, CancellationToken.None);
    }

    private static Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation) => Leftovers.ExecuteAsync(connection, sql, cancellation);

    private static RunnerException NoRight(DatabaseAddress live, string role, string command, Exception refused) => new(
        ExitCode.Usage,
        $"{role} may not create a database on the server of {live}, and {command.Split(' ')[0]} compares with one that it makes there and drops again. Nothing was changed.",
        $"Let the server's administrator run: alter role {Identifier.Quote(role)} createdb; and afterwards: alter role {Identifier.Quote(role)} nocreatedb;\nOr let somebody make an empty database there and name it: fltr-migrations {command} --compare-with postgres://{Uri.EscapeDataString(role)}@…/fltr_compare",
        refused);
}
