namespace Fltr.Migrations.Runner.Local;

/// <summary>
/// How to start psql on a local database. Everything is in the environment: a process list shows arguments, and a database's
/// name as an argument could be taken for a connection string.
/// </summary>
/// <param name="Program">psql beside the server, or the one on PATH: some packages have a server only.</param>
/// <param name="Environment">PGHOST, PGPORT, PGUSER, PGDATABASE and PGPASSFILE.</param>
public sealed record PsqlCommand(string Program, IReadOnlyDictionary<string, string> Environment);
