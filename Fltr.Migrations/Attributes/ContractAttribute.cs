using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>The last phase of a change: takes away what no running code uses any more, after a wait.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ContractAttribute(string change, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The change, in kebab-case: the same word on its expand, backfill and contract.</summary>
    public string Change { get; } = change;

    /// <summary>How long after expand and backfill it may run at the earliest: <c>48h</c>, <c>30m</c>, <c>14d</c>.</summary>
    public required string After { get; set; }
}
