using System.Text;
using Fltr.Migrations.Compiler.Sql.Describing;

namespace Fltr.Migrations.Compiler;

/// <summary>The program's other mode: <c>sql statements FILE …</c> prints one line of JSON for each statement of the files.</summary>
internal static class SqlStatements
{
    public static bool IsAskedFor(string[] arguments) => arguments is ["sql", "statements", ..];

    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static void Print(string[] arguments)
    {
        var files = CommandLine.Words(arguments[2..]);
        if (files.Count == 0) throw new UsageException("sql statements takes files.");

        var lines = new StatementLines();
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (var file in files)
        {
            foreach (var line in lines.Of(file, Text(file))) output.WriteLine(line);
        }
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be read: {unreadable.Message}");
        }
    }
}
