using Fltr.Migrations.Database.Tests.Local;
using Fltr.Migrations.Database.Tests.Running;

namespace Fltr.Migrations.Database.Tests;

/// <summary>This assembly as a program: some tests need a process that can be killed.</summary>
internal static class Program
{
    public static Task<int> Main(string[] arguments) => arguments is ["up", var plan, var connection, var steps]
        ? Victim.RunAsync(plan, connection, int.Parse(steps, System.Globalization.CultureInfo.InvariantCulture))
        : Starter.RunAsync();
}
