using System.Diagnostics;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>Starts this test assembly as a program.</summary>
internal static class Child
{
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", typeof(Child).Assembly.Location, .. arguments]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
