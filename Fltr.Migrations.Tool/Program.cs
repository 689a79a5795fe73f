using System.Text;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool;
using Fltr.Migrations.Tool.Output;

// Whoever reads our output through a pipe, MSBuild for one, reads UTF-8.
if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;

using var interrupts = new Interrupts();
var parse = CommandLine.Root(args).Parse(args);
if (parse.Errors.Count == 0) return await parse.InvokeAsync(CommandLine.Invocation, interrupts.Token);

using var screen = Screen.Open(json: args.Contains("--json"));
return (int)screen.Fail(new Problem(ExitCode.Usage, string.Join(' ', parse.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), $"{CommandLine.NameOf(parse)} --help lists what can be said."));
