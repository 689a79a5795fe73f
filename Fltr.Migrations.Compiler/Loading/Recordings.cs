using System.Globalization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Rules;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>Runs all migrations of a set in the order of their versions, and once more in another place.</summary>
internal sealed class Recordings(MigrationSet set, Recorder recorder, TimeSpan upTimeout, List<Diagnostic> diagnostics)
{
    private readonly List<RecordedMigration> _recorded = [];

    /// <summary>The migrations as far as they ran.</summary>
    public IReadOnlyList<RecordedMigration> Migrations => _recorded;

    /// <summary>Whether every migration said all that it has to say.</summary>
    public bool Complete { get; private set; }

    public void Run()
    {
        if (Watched(Record) && Complete) RunElsewhere();
    }

    private void Record(Watchdog watchdog)
    {
        var catalog = Catalog.Empty;
        foreach (var migration in set.Migrations)
        {
            watchdog.Begin(migration);
            var up = recorder.Run(migration, catalog);
            catalog = up.After;
            Recorded? down = null;
            if (migration.HasDown)
            {
                watchdog.Begin(migration);
                down = recorder.Run(migration, catalog, down: true);
            }

            _recorded.Add(new RecordedMigration(migration, up, down));
        }

        Complete = _recorded.All(r => r.Up is { Problem: null, Thrown: null } && r.Down is null or { Problem: null, Thrown: null });
    }

    private void RunElsewhere()
    {
        using var place = new AnotherPlace();
        Watched(watchdog =>
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture!;
            foreach (var migration in _recorded)
            {
                watchdog.Begin(migration.Class);
                Compare(migration, "Up", migration.Up, recorder.Run(migration.Class, migration.Before));
                if (migration.Down is not null) Compare(migration, "Down", migration.Down, recorder.Run(migration.Class, migration.After, down: true));
            }
        });
    }

    private void Compare(RecordedMigration migration, string method, Recorded here, Recorded there)
    {
        if (SaySameEverywhere.Compare(migration, method, here, there) is { } difference) diagnostics.Add(difference);
    }

    private bool Watched(Action<Watchdog> work)
    {
        var watchdog = new Watchdog(upTimeout);
        if (watchdog.Run(() => work(watchdog)) is not { } hung) return true;

        diagnostics.Add(EndInTime.For(hung, upTimeout));
        return false;
    }
}
