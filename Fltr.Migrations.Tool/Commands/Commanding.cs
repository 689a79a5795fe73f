using System.CommandLine;
using System.Text.Json;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Commands;

/// <summary>What all commands have around them: a screen, and an end that people and scripts understand.</summary>
internal static class Commanding
{
    public static void Do(this Command command, Func<ParseResult, Screen, CancellationToken, Task<ExitCode>> action) =>
        command.SetAction(async (parse, cancellation) =>
        {
            using var screen = Screen.Open(parse.GetValue(Shared.Json));
            return (int)await EndAsync(() => action(parse, screen, cancellation), screen, cancellation);
        });

    private static async Task<ExitCode> EndAsync(Func<Task<ExitCode>> action, Screen screen, CancellationToken cancellation)
    {
        try
        {
            return await action();
        }
        catch (RunnerException exception)
        {
            return screen.Fail(Problem.Of(exception));
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // Whatever it is, it is the way in which something stopped that was told to stop.
            return screen.Fail(new Problem(ExitCode.Cancelled, "cancelled. No database was changed.", null));
        }
        catch (JsonException damaged)
        {
            return screen.Fail(new Problem(ExitCode.Usage, $"A plan is damaged: {damaged.Message}", "Build the migration project again, which writes it."));
        }
        catch (Exception exception)
        {
            return screen.Fail(Unexpected.Of(exception));
        }
    }
}
