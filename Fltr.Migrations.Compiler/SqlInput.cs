using System.Text;
using Fltr.Migrations.Compiler.SqlFiles;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler;

/// <summary>What the program reads and writes in its modes for plain SQL.</summary>
internal static class SqlInput
{
    /// <summary>What stands in a folder before the first migration: extensions, schemas, roles.</summary>
    private const string Preparation = "prepare.sql";

    /// <summary>The files that the words name; a folder stands for its files of SQL in the order of their names.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static IReadOnlyList<string> Files(string mode, string[] arguments)
    {
        var named = CommandLine.Words(arguments);
        var files = named.SelectMany(path => Directory.Exists(path) ? OfFolder(path) : [path]).ToList();
        return files.Count > 0 ? files : throw new UsageException($"{mode} takes files of SQL or folders that hold some.");
    }

    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static PlacedText Text(string file)
    {
        try
        {
            return new PlacedText(file, File.ReadAllText(file));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be read: {unreadable.Message}");
        }
    }

    public static StreamWriter Output() => new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    /// <summary>Says what is wrong where, as compilers do.</summary>
    public static void Refuse(Source at, string message) => Console.Error.WriteLine($"{at.File}({at.Line},{at.Column}): error: {message}");

    private static IEnumerable<string> OfFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*.sql").OrderBy(file => Path.GetFileName(file) != Preparation).ThenBy(Path.GetFileName, StringComparer.Ordinal);
}
