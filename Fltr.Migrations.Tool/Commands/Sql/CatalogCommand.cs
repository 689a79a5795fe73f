using System.CommandLine;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Commands.Sql;

/// <summary><c>sql catalog</c>: the schema that a folder of SQL files leads to.</summary>
internal static class CatalogCommand
{
    public static Command Create()
    {
        var command = new Command("catalog", "Print the schema after all SQL files of a folder, in the order of their names. A file prepare.sql comes before all others; folders within are not read.");
        var files = new Argument<string[]>("files") { Description = "The folder, or files.", Arity = ArgumentArity.OneOrMore };
        command.Arguments.Add(files);
        command.Do((parse, _, cancellation) =>
            CompilerProgram.RunAsync(["sql", "catalog"], parse.GetValue(files)!, Console.Out.WriteLine, Console.Error.WriteLine, cancellation));
        return command;
    }
}
