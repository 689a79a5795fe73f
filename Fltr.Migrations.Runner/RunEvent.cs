using Fltr.Migrations.Runner.Locking;

namespace Fltr.Migrations.Runner;

/// <summary>Something that people watching a run want to see.</summary>
public abstract record RunEvent(string Database);

/// <summary>Another runner holds the lock.</summary>
public sealed record WaitingForRunner(string Database, string Holder, TimeSpan Waited) : RunEvent(Database);

/// <summary>The history was made: the database is new.</summary>
public sealed record HistoryCreated(string Database) : RunEvent(Database);

/// <summary>A migration begins.</summary>
public sealed record MigrationStarted(string Database, long Version, string Name, int Number, int Of) : RunEvent(Database);

/// <summary>A step was committed.</summary>
public sealed record StepDone(string Database, long Version, int Operation, int Step, string Sql) : RunEvent(Database);

/// <summary>A backfill has gone on.</summary>
public sealed record BackfillProgress(string Database, long Version, long Taken, long Estimate) : RunEvent(Database);

/// <summary>A lock was not to be had in time; it is tried again.</summary>
public sealed record LockRefused(string Database, long Version, string Object, string Mode, int Attempt, IReadOnlyList<Blocker> Blockers) : RunEvent(Database);

/// <summary>An index build will wait for transactions that are older than it.</summary>
public sealed record BuildWaits(string Database, long Version, string Index, IReadOnlyList<Blocker> Blockers) : RunEvent(Database);

/// <summary>An invalid index that an earlier build left was dropped, to be built anew.</summary>
public sealed record LeftoverDropped(string Database, long Version, string Index) : RunEvent(Database);

/// <summary>A migration is applied.</summary>
public sealed record MigrationApplied(string Database, long Version, string Name, TimeSpan Took) : RunEvent(Database);

/// <summary>A migration was undone.</summary>
public sealed record MigrationReverted(string Database, long Version, string Name, TimeSpan Took) : RunEvent(Database);
