using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Says which columns a table must not have in the end.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ForbidAttribute(string table, string column, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The table, a pattern with <c>*</c>.</summary>
    public string Table { get; } = table;

    /// <summary>The column, a pattern with <c>*</c>.</summary>
    public string Column { get; } = column;

    /// <summary>The reason, as half a sentence that fits behind a colon.</summary>
    public required string Because { get; set; }
}
