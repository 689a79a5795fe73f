using System.CommandLine;
using System.Text.Json.Nodes;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Commands.Sql;

/// <summary><c>sql operations</c>: what each statement of some files was understood to do.</summary>
internal static class OperationsCommand
{
    public static Command Create()
    {
        var command = new Command("operations", "Say what each statement of SQL files does to the schema. With --json, a line of JSON each.");
        var files = new Argument<string[]>("files") { Description = "The files, or folders that hold them.", Arity = ArgumentArity.OneOrMore };
        command.Arguments.Add(files);
        command.Do((parse, screen, cancellation) =>
        {
            return CompilerProgram.RunAsync(["sql", "operations"], parse.GetValue(files)!, Hear, Console.Error.WriteLine, cancellation);

            void Hear(string line)
            {
                if (screen.Json) Console.Out.WriteLine(line);
                else screen.Line(InWords(JsonNode.Parse(line)!.AsObject()));
            }
        });
        return command;
    }

    private static string InWords(JsonObject statement)
    {
        var operations = statement["operations"]!.AsArray().Select(o => (string)o!["do"]!);
        var unseen = statement["unseen"]?.AsArray().Select(u => $"unseen: {u!["because"]}") ?? [];
        var said = statement["error"] is { } error ? [$"error: {error}"] : operations.Concat(unseen).ToList();
        return $"{statement["file"]}@{statement["cstart"]}+{statement["clen"]}: {(said.Count > 0 ? string.Join("; ", said) : "nothing that changes the schema")}";
    }
}
