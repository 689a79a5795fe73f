using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>Judges files of SQL by themselves: each is a migration, and their order is that of their versions.</summary>
internal static class PlainFiles
{
    public static IReadOnlyList<Diagnostic> Check(IReadOnlyList<string> files)
    {
        var diagnostics = new List<Diagnostic>();
        var options = new CompilationOptions { Assembly = "", ProjectFolder = Environment.CurrentDirectory };
        var recorder = new Recorder(options.ProjectFolder, isPlainSql: true);
        var recorded = new List<RecordedMigration>(files.Count);
        var catalog = Catalog.Empty;
        foreach (var file in files)
        {
            if (FileText.Read(file, diagnostics) is not { } text) continue;
            var migration = Migration(file, text, recorded.Count + 1);
            recorded.Add(new RecordedMigration(migration, recorder.Run(migration, catalog), null));
            catalog = recorded[^1].After;
        }

        var set = new MigrationSet(null, [.. recorded.Select(r => r.Class)]);
        var timeline = new Timeline(options, set, recorded) { Complete = recorded.TrueForAll(r => r.Up.Problem is null) };
        return [.. diagnostics, .. RuleBook.Open().Where(r => r.JudgesPlainSql).SelectMany(r => r.Check(timeline)).DistinctBy(d => (d.Id, d.Version, d.Subject ?? d.Source.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    private static MigrationClass Migration(string file, string text, long version)
    {
        var placed = new PlacedText(file, text);
        var statements = Splitter.Split(PsqlCommands.Blank(text)).Select(s => new PlacedStatement(new SqlStatement(s.Text, null), placed.At(s.Start)));
        var written = new WrittenFile(Path.GetFileNameWithoutExtension(file), file, [.. statements], []);
        return new MigrationClass(written, new MigrationAttribute(version, line: 1, file: file)) { Source = placed.At(0) };
    }
}
