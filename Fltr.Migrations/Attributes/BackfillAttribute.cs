using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>The second phase of a change: fills what the expand added.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BackfillAttribute(string change, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>The change, in kebab-case: the same word on its expand, backfill and contract.</summary>
    public string Change { get; } = change;
}
