using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Novelties;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class KeepToThePostgresVersion : Rule
{
    private const int Newest = 18;
    private const string RandomUuid = "gen_random_uuid()";

    public override string Id => "FLTR5101";
    public override string Condition => "An operation needs a newer PostgreSQL than the project says it runs on.";
    public override string Effect => "The older server refuses it.";
    public override string Remedy => "Write it without, or raise FltrMigrationsPostgresVersion.";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        var oldest = timeline.Options.PostgresVersion;
        if (oldest >= Newest) yield break;

        var known = new NewIn();
        foreach (var transition in timeline.Transitions.Concat(timeline.Migrations.SelectMany(WaysBack)))
        {
            foreach (var novelty in Novelties(transition.Operation, known).Where(n => n.Since > oldest && !IsOwn(n, transition.Before)))
            {
                var found = At(transition, $"{What(novelty)}, and this project runs on {oldest}. {Instead(novelty)}, or raise FltrMigrationsPostgresVersion.", $"{transition.Operation} {novelty.What}");
                yield return novelty.Name is not null ? found with { Severity = Severity.Warning } : found;
            }
        }
    }

    private static IReadOnlyList<Transition> WaysBack(RecordedMigration migration) => migration.Down is { } down ? Transition.Of(migration.Class, down) : [];

    private static string What(Novelty novelty) => novelty.Name is not null ? $"{novelty.What} is built in since PostgreSQL {novelty.Since}" : $"{novelty.What} needs PostgreSQL {novelty.Since}";

    private static string Instead(Novelty novelty) => novelty.What == RandomUuid ? "Create the extension pgcrypto before" : "Write it without";

    private static IEnumerable<Novelty> Novelties(Operation operation, NewIn known)
    {
        var texts = operation is ExecuteSql sql ? sql.Statements.Select(s => s.Text) : SqlWriter.Write(operation);
        return texts.SelectMany(Splitter.Split).SelectMany(Of).Distinct();

        IEnumerable<Novelty> Of(Statement statement) => Parser.Parse(statement).Syntax is { } syntax ? known.Statement(statement, syntax) : [];
    }

    /// <summary>A name may be that of somebody's own object, or of one that an extension brings: PostgreSQL 12 has gen_random_uuid() in pgcrypto. So it is a warning at most.</summary>
    private static bool IsOwn(Novelty novelty, Catalog before)
    {
        if (novelty.Name is not { } name) return false;
        return before.Routines.Keys.Any(r => r.Name.Local == name)
            || before.Types.Keys.Any(t => t.Local == name)
            || before.Extensions.Keys.Any(e => Known.Extension(e) is { } known && (known.Functions(name).Count > 0 || known.FindType(name) is not null));
    }
}
