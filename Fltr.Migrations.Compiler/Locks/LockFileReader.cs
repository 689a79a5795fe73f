using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Locks;

/// <summary>Reads what another project tells. Lines that it does not know are those of a newer version, and passed over.</summary>
internal static class LockFileReader
{
    /// <summary>The lock file; null with a diagnostic when it cannot be read, null without one when there is none yet.</summary>
    public static LockFile? Read(string path, List<Diagnostic> diagnostics)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(KeepLockFilesReadable.At(path, 1, exception.Message));
            return null;
        }

        return Parse(path, lines, diagnostics);
    }

    private static LockFile? Parse(string path, string[] lines, List<Diagnostic> diagnostics)
    {
        string? database = null;
        var tables = new List<LockedTable>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("<<<<<<<", StringComparison.Ordinal) || line.StartsWith(">>>>>>>", StringComparison.Ordinal) || line.Contains('\0'))
                return Refuse(i, $"{Path.GetFileName(path)} holds what no build wrote.");
            if (line.StartsWith("database ", StringComparison.Ordinal)) database = line["database ".Length..].Trim();
            if (!line.StartsWith("table ", StringComparison.Ordinal)) continue;
            if (Table(line["table ".Length..]) is not { } table) return Refuse(i, $"'{Excerpt.Of(line)}' names no table.");
            tables.Add(table);
        }

        return database is null ? Refuse(0, $"{Path.GetFileName(path)} does not say which database it is about.") : new LockFile(database, tables);

        LockFile? Refuse(int line, string problem)
        {
            diagnostics.Add(KeepLockFilesReadable.At(path, line + 1, problem));
            return null;
        }
    }

    private static LockedTable? Table(string text)
    {
        var owner = text.LastIndexOf(" owner ", StringComparison.Ordinal);
        try
        {
            return new LockedTable(NameJson.Parse((owner < 0 ? text : text[..owner]).Trim()), owner < 0 ? null : text[(owner + " owner ".Length)..].Trim());
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
