namespace Fltr.Migrations;

/// <summary>SQL where a value is expected.</summary>
public sealed class RawSql
{
    private RawSql(string sql) => Value = sql;

    /// <summary>The SQL.</summary>
    public string Value { get; }

    /// <summary>An expression that is written as it stands, <c>RawSql.Insert("'{}'")</c>. In a condition it follows the column: <c>RawSql.Insert("&gt; 5")</c>.</summary>
    public static RawSql Insert(string sql) => new(sql);
}
