using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>A column and the SQL of its new value.</summary>
public sealed record Assignment(string Column, string Value)
{
    /// <summary>The condition that a column has a value; null is compared with IS NULL.</summary>
    public static string Matches(string column, string value) => value.Equals("null", StringComparison.OrdinalIgnoreCase)
        ? SqlText.Write($"{column} is null")
        : SqlText.Write($"{column} = {value:raw}");

    /// <summary>As it stands behind SET.</summary>
    public string Sql() => SqlText.Write($"{Column} = {Value:raw}");
}
