using System.Reflection;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Locks;
using Fltr.Migrations.Compiler.Ownership;
using Fltr.Migrations.Compiler.Pages;
using Fltr.Migrations.Compiler.Planning;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Compiler.SqlFiles;
using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Compiler;

/// <summary>From an assembly to its diagnostics, and to a plan when there are no errors. It writes no files.</summary>
internal static class Compilation
{
    public static CompilationResult Run(CompilationOptions options)
    {
        try
        {
            return Run(options, AssemblyLoader.Load(options.Assembly, options.References));
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException or FileNotFoundException or TypeLoadException)
        {
            return new CompilationResult([LoadWithItsReferences.For(Path.GetFileNameWithoutExtension(options.Assembly), exception)]);
        }
    }

    public static CompilationResult Run(CompilationOptions options, Assembly assembly)
    {
        var diagnostics = new List<Diagnostic>();
        var set = Declared(options, assembly, diagnostics);
        var recordings = new Recordings(set, new Recorder(options.ProjectFolder), options.UpTimeout, diagnostics);
        recordings.Run();

        var timeline = new Timeline(options, set, recordings.Migrations)
        {
            Complete = recordings.Complete,
            Earlier = LockFileReader.Earlier(options.Lock),
            Others = [.. options.OtherLocks.Select(path => LockFileReader.Read(path, diagnostics)).OfType<LockFile>()],
        };
        var rules = RuleBook.Open();
        diagnostics.AddRange(rules.SelectMany(rule => Judge(rule, timeline)));
        var left = Suppressions.Apply(OncePerObject(diagnostics), timeline, rules);
        return Conclude(options, timeline, new Severities(options, rules).Apply(left));
    }

    private static MigrationSet Declared(CompilationOptions options, Assembly assembly, List<Diagnostic> diagnostics)
    {
        var classes = ClassReader.Read(assembly, diagnostics);
        var set = classes.With(new SqlFileReader(options, classes.Services, diagnostics).Read());
        if (set.Migrations.Count == 0 && diagnostics.Count == 0) diagnostics.Add(HoldAMigration.In(assembly));
        return set.OwnedBy(options.DefaultOwner);
    }

    private static IEnumerable<Diagnostic> Judge(Rule rule, Timeline timeline)
    {
        var found = rule.Check(timeline).Where(d => !timeline.Set.Misread.Contains(d.Version));
        return rule.JudgesOldMigrations ? found : found.Where(d => d.Version is not { } version || version >= timeline.Options.CheckFrom);
    }

    // Three calls on one table are one mistake.
    private static List<Diagnostic> OncePerObject(IEnumerable<Diagnostic> diagnostics)
    {
        var seen = new HashSet<(string, long, string)>();
        return [.. diagnostics.Where(d => d.Version is not { } version || d.Subject is null || seen.Add((d.Id, version, d.Subject)))];
    }

    private static CompilationResult Conclude(CompilationOptions options, Timeline timeline, IReadOnlyList<Diagnostic> diagnostics)
    {
        var result = new CompilationResult(diagnostics) { Requests = Requested.In(timeline) };
        if (result.HasErrors) return result;

        var plan = Planner.Plan(timeline);
        var text = LockFileText.Write(plan, timeline);
        var stale = options is { ContinuousIntegration: true, Lock: { } path } ? Stale(options, path, text) : [];
        return stale.Count > 0 ? result with { Diagnostics = [.. diagnostics, .. stale] } : result with { Plan = plan, Lock = text };
    }

    // The page would be judged by a lock file that is wrong itself.
    private static List<Diagnostic> Stale(CompilationOptions options, string path, string text) =>
        LockFileCheck.Check(path, text) is { } stale ? [stale] : [.. OwnershipFiles.Stale(options, text)];
}
