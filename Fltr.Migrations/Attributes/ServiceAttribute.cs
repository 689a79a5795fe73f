using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Names a service that owns or uses tables of the database.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ServiceAttribute(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The name that <see cref="OwnerAttribute"/> and <see cref="SharedWithAttribute"/> use.</summary>
    public string Name { get; } = name;
}
