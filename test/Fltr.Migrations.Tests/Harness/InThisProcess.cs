namespace Fltr.Migrations.Tests.Harness;

/// <summary>Tests that run authors' code: it runs twice, the second time in another culture, time zone and folder, which all of a process shares.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InThisProcess
{
    public const string Name = "in this process";
}
