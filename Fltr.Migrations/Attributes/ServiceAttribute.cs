using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Names a service that owns or uses tables of the database.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ServiceAttribute(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The name that <see cref="OwnerAttribute"/> and <see cref="SharedWithAttribute"/> use.</summary>
    public string Name { get; } = name;

    /// <summary>The team that the git host asks for a review, <c>@fltr/nextjs</c>; left out, <c>@</c> and the name.</summary>
    public string? Handle { get; set; }

    /// <summary>The database role that it connects as; left out, the name.</summary>
    public string? Role { get; set; }
}
