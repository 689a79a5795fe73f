using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Asks another service for leave to change its table.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class TouchesAttribute(string table, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The table, with its schema when that is not <c>public</c>.</summary>
    public string Table { get; } = table;
}
