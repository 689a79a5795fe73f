using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Ownership;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>Reads the files of SQL that are migrations. What comes out is judged and planned as classes are.</summary>
internal sealed class SqlFileReader(CompilationOptions options, IReadOnlyList<ServiceAttribute> services, List<Diagnostic> diagnostics)
{
    private readonly OwnerFolders _folders = new(options.ProjectFolder, new SourceRoots(options.SourceRoots));

    public IReadOnlyList<MigrationClass> Read() => [.. options.SqlFiles.Select(Read).OfType<MigrationClass>()];

    private MigrationClass? Read(string path)
    {
        if (FileName.Read(path, diagnostics) is not { } name || FileText.Read(path, diagnostics) is not { } text) return null;

        var placed = new PlacedText(path, text);
        var parts = new FileParts(placed);
        var reader = new HeaderReader(placed);
        var header = reader.Read(parts.Header);
        var down = Statements(placed, parts.DownText, parts.Down?.End ?? 0);
        var written = new WrittenFile(name.Name, path, Statements(placed, parts.UpText, 0), down);
        var mistakes = reader.Mistakes.Concat(parts.Mistakes()).ToList();

        var start = placed.At(0);
        var attribute = new MigrationAttribute(name.Version, header.Transaction, header.Description, start.Line, path) { ColumnInLine = start.Column };
        var migration = new MigrationClass(written, attribute)
        {
            Owner = header.Owner ?? OwnerByFolder(start),
            Expand = header.Expand,
            Backfill = header.Backfill,
            Contract = header.Contract,
            Irreversible = header.Irreversible,
            Direct = header.Direct,
            Touches = header.Touches,
            Suppressions = header.Suppressions,
            HasDown = parts.Down is not null,
            IsMisread = mistakes.Count > 0,
            Source = start,
        };

        diagnostics.AddRange(mistakes.Select(m => WriteHeadersThatAreUnderstood.For(migration, m)));
        var lost = parts.Remarks.Skip(parts.Header.Count).Where(reader.WouldDeclare);
        diagnostics.AddRange(lost.Select(r => DeclareInTheHeader.For(migration, placed.At(r.Words[0].Start), r.TextFrom(0))));
        if (written.Up.Count == 0 && header.Expand is null) diagnostics.Add(HoldAStatement.For(migration));
        if (parts.Down is { } empty && down.Count == 0) diagnostics.Add(HoldAStatement.ForDown(migration, placed.At(empty.Words[0].Start)));
        return migration;
    }

    private OwnerAttribute? OwnerByFolder(Source file) => _folders.Of(file) is { } folder && services.Any(s => s.Name == folder)
        ? new OwnerAttribute(folder, file.Line, file.File) { ColumnInLine = file.Column }
        : null;

    private static List<PlacedStatement> Statements(PlacedText placed, string text, int offset) =>
        [.. Splitter.Split(text).Select(s => new PlacedStatement(new SqlStatement(s.Text, null), placed.At(offset + s.Start)))];
}
