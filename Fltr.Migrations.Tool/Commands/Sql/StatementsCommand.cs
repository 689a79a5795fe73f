using System.CommandLine;
using System.Text.Json.Nodes;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Commands.Sql;

/// <summary><c>sql statements</c>: every statement of some files with its place, its kind and what it is about.</summary>
internal static class StatementsCommand
{
    public static Command Create()
    {
        var command = new Command("statements", "List the statements of SQL files: place, kind, and what they are about. With --json, a line of JSON each.");
        var files = new Argument<string[]>("files") { Description = "The files.", Arity = ArgumentArity.OneOrMore };
        command.Arguments.Add(files);
        command.Do((parse, screen, cancellation) =>
        {
            return CompilerProgram.RunAsync(["sql", "statements"], parse.GetValue(files)!, Hear, screen.Line, cancellation);

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
        var place = $"{statement["file"]}@{statement["cstart"]}+{statement["clen"]}";
        if (statement["error"] is { } error) return $"{place}: error: {error}";
        var targets = statement["targets"]?.AsArray().Select(t => $"{t!["role"]} {(t["schema"] is { } schema ? $"{schema}." : "")}{t["name"]}") ?? [];
        return $"{place}: {statement["kind"]} {string.Join(", ", targets)}".TrimEnd();
    }
}
