using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Says which service wrote the migration. The tables that it makes are that service's.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class OwnerAttribute(string service, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The service, as <see cref="ServiceAttribute"/> names it.</summary>
    public string Service { get; } = service;
}
