using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Says that another service uses a table, and how.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SharedWithAttribute(string service, Access access, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The service that uses it.</summary>
    public string Service { get; } = service;

    /// <summary>What it may do.</summary>
    public Access Access { get; } = access;

    /// <summary>The table, with its schema when that is not <c>public</c>.</summary>
    public required string Table { get; set; }

    /// <summary>The columns that it uses; left out, all of them.</summary>
    public string[]? Columns { get; set; }
}
