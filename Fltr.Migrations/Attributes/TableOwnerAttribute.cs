using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Gives a table to a service that did not make it: an adopted table, or a hand-over.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class TableOwnerAttribute(string table, string service, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The table, with its schema when that is not <c>public</c>.</summary>
    public string Table { get; } = table;

    /// <summary>The service that owns it now.</summary>
    public string Service { get; } = service;
}
