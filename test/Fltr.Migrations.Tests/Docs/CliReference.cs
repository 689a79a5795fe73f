using System.CommandLine;
using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fltr.Migrations.Tests.Docs;

/// <summary><c>docs/reference/cli.md</c>, from the tree of commands that the tool itself parses with.</summary>
public sealed class CliReference
{
    private static readonly RootCommand _root = Tool.CommandLine.Root([]);

    [Fact]
    public void The_page_says_what_the_commands_take()
    {
        var text = new StringBuilder("# fltr-migrations\n\nWritten from the commands by a test: `FLTR_ACCEPT=1 dotnet test test/Fltr.Migrations.Tests --filter Reference` refreshes it. `fltr-migrations COMMAND --help` says the same.\n");
        text.Append("\n| command | what it does |\n| --- | --- |\n");
        var leaves = Leaves(_root, "").ToList();
        foreach (var (name, command) in leaves) text.Append($"| [{name}](#{name.Replace(' ', '-')}) | {Cell(command.Description)} |\n");
        AddExitCodes(text);
        text.Append("\n## Every command\n\nOptions that all of them take.\n");
        AddOptions(text, Named(_root).Where(o => o.Recursive));
        foreach (var (name, command) in leaves) AddCommand(text, name, command);
        AddDocuments(text);
        Repository.MustHold("docs/reference/cli.md", text.ToString());
    }

    [Fact]
    public void Every_command_and_option_is_explained()
    {
        var silent = from leaf in Leaves(_root, "")
                     from symbol in Named(leaf.Command).Cast<Symbol>().Concat(leaf.Command.Arguments).Append(leaf.Command)
                     where string.IsNullOrWhiteSpace(symbol.Description)
                     select $"{leaf.Name}: {symbol.Name}";
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_command_has_a_document()
    {
        var told = new JsonShapes().Documents.SelectMany(d => d.Commands).ToList();
        var without = Leaves(_root, "").Select(l => l.Name).Where(n => !told.Exists(t => Covers(t, n)));
        // Those of sql print what the compiler says: a catalog, or a document a statement on a line each. The last one is psql itself.
        Assert.Equal(["sql catalog", "sql operations", "sql statements", "db psql"], without);
    }

    private static void AddExitCodes(StringBuilder text)
    {
        text.Append("\n## Exit codes\n\n| code | meaning |\n| --- | --- |\n");
        var codes = Sources.TypesIn("Fltr.Migrations.Runner").OfType<EnumDeclarationSyntax>().Single(t => t.Identifier.Text == "ExitCode");
        foreach (var code in codes.Members) text.Append($"| {code.EqualsValue!.Value} | {Sources.Summary(code)} |\n");
    }

    private static void AddCommand(StringBuilder text, string name, Command command)
    {
        var arguments = command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{a.Name.ToUpperInvariant()}]" : $" {a.Name.ToUpperInvariant()}");
        var needed = Named(command).Where(o => o.Required).Select(o => $" {o.Name} {o.HelpName}".TrimEnd());
        text.Append($"\n## {name}\n\n`fltr-migrations {name}{string.Concat(arguments)}{string.Concat(needed)}`\n\n{Group(command)}{command.Description}\n");
        if (command.Arguments.Count > 0)
        {
            text.Append("\n| argument | meaning |\n| --- | --- |\n");
            foreach (var argument in command.Arguments) text.Append($"| {argument.Name.ToUpperInvariant()} | {Cell(argument.Description)} |\n");
        }

        AddOptions(text, Named(command));
    }

    private static void AddOptions(StringBuilder text, IEnumerable<Option> options)
    {
        var all = options.ToList();
        if (all.Count == 0) return;

        text.Append("\n| option | meaning | left out |\n| --- | --- | --- |\n");
        foreach (var option in all)
        {
            var names = string.Join(", ", option.Aliases.Prepend(option.Name).Select(n => $"`{n}{(option.HelpName is null ? "" : $" {option.HelpName}")}`"));
            text.Append($"| {names} | {Cell(option.Description)} | {LeftOut(option)} |\n");
        }
    }

    private static void AddDocuments(StringBuilder text)
    {
        text.Append("\n## JSON\n\nWith `--json`, one document on standard output. `db psql` prints what psql prints.\n");
        var shapes = new JsonShapes();
        foreach (var (name, summary, _) in shapes.Documents) text.Append($"\n{summary}\n\n```jsonc\n{shapes.Draw(name)}\n```\n");
    }

    private static IEnumerable<(string Name, Command Command)> Leaves(Command command, string above) => command.Subcommands.SelectMany(c =>
        c.Subcommands.Count > 0 ? Leaves(c, $"{above}{c.Name} ") : [($"{above}{c.Name}", c)]);

    private static IEnumerable<Option> Named(Command command) => command.Options.Where(o => !o.Hidden && o.GetType().Namespace == "System.CommandLine" && o.GetType().IsGenericType);

    // "Start it" is said below what it is that is started.
    private static string Group(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } group and not RootCommand ? $"{group.Description} " : "";

    private static string LeftOut(Option option) => option.Required ? "required" : option.HasDefaultValue && option.ValueType != typeof(bool) && option.GetDefaultValue() is string { Length: > 0 } value ? $"`{value}`" : "";

    private static bool Covers(string told, string name) => name == told || told.StartsWith(name + " ", StringComparison.Ordinal);

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
