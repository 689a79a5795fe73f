using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>The first phase of a change: adds what new code needs and takes nothing from old code.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExpandAttribute(string change, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The change, in kebab-case: the same word on its expand, backfill and contract.</summary>
    public string Change { get; } = change;
}
