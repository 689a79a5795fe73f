using System.Globalization;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Loading;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class EndInTime : Rule
{
    public override string Id => "FLTR9203";
    public override string Condition => "Up() or Down() does not end in time.";
    public override string Effect => "The build would wait for it for ever.";
    public override string Remedy => "Take out what it waits for. Where it only has much to say, raise FltrMigrationsUpTimeout (seconds).";
    public override bool CanBeSuppressed => false;

    public static Diagnostic For(MigrationClass migration, TimeSpan limit) => new EndInTime().At(
        migration,
        migration.Source,
        string.Create(CultureInfo.InvariantCulture, $"{migration.Name} did not end within {limit.TotalSeconds:0.###} seconds; the migrations behind it were not checked. A migration only says what changes: it waits for nothing. The limit is FltrMigrationsUpTimeout."));
}
