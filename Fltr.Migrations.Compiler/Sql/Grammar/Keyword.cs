namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Where a key word may stand as a name (manual, Appendix C).</summary>
internal enum KeywordCategory
{
    /// <summary>Anywhere.</summary>
    Unreserved,

    /// <summary>As a table's or column's name, not as a function's or type's.</summary>
    ColumnName,

    /// <summary>As a function's or type's name, not as a table's or column's.</summary>
    TypeOrFunctionName,

    /// <summary>As a label behind AS or a dot only.</summary>
    Reserved,
}

/// <summary>A key word of PostgreSQL.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="Category">Where it may be a name.</param>
/// <param name="NeedsAs">Whether a column can have it as label only with AS before it.</param>
internal sealed record Keyword(string Word, KeywordCategory Category, bool NeedsAs);
