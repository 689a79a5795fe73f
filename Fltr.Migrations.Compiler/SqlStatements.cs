using Fltr.Migrations.Compiler.Sql.Describing;

namespace Fltr.Migrations.Compiler;

/// <summary>The program's mode <c>sql statements</c>: one line of JSON for each statement of the files.</summary>
internal static class SqlStatements
{
    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static bool Print(string[] arguments)
    {
        var lines = new StatementLines();
        using var output = SqlInput.Output();
        foreach (var file in SqlInput.Files("sql statements", arguments))
        {
            foreach (var line in lines.Of(file, SqlInput.Text(file).Text)) output.WriteLine(line);
        }

        return true;
    }
}
