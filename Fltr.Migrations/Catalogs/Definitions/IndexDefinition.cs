using System.Text;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs.Definitions;

/// <summary>An index as PostgreSQL prints it (<c>pg_get_indexdef</c> with an empty search_path), composed from what the catalog holds.</summary>
public static class IndexDefinition
{
    /// <summary>The statement that makes it.</summary>
    /// <param name="table">The table or materialized view that it is of.</param>
    /// <param name="isPartitioned">Whether that is a partitioned table: its index is there for those of the partitions only.</param>
    /// <param name="index">The index.</param>
    public static string Of(Name table, bool isPartitioned, Index index) =>
        Head(table, isPartitioned, index) + string.Join(", ", index.Keys.Select(Key)) + Tail(index.Include, index.NullsNotDistinct, index.Options) + (index.Filter is null ? "" : $" WHERE {index.Filter}");

    /// <summary>What stands before the keys.</summary>
    public static string Head(Name table, bool isPartitioned, Index index) =>
        $"CREATE {(index.Unique ? "UNIQUE " : "")}INDEX {Identifier.Printed(index.Name)} ON {(isPartitioned ? "ONLY " : "")}{Identifier.Printed(table)} USING {Identifier.Printed(index.Method)} (";

    /// <summary>One key with collation, operator class and order.</summary>
    public static string Key(IndexKey key)
    {
        var text = new StringBuilder(key.Expression is null ? Identifier.Printed(key.Column) : ExpressionText.AsIndexKey(key.Expression));
        if (key.Collation is not null) text.Append(" COLLATE ").Append(key.Collation);
        if (key.OperatorClass is not null) text.Append(' ').Append(key.OperatorClass);
        return text.Append(Order(key.Descending, key.Nulls)).ToString();
    }

    /// <summary>What stands behind the last key, but for the condition.</summary>
    public static string Tail(Seq<string> include, bool nullsNotDistinct, Seq<string> options)
    {
        var text = new StringBuilder(")");
        if (include.Count > 0) text.Append(" INCLUDE (").AppendJoin(", ", include.Select(Identifier.Printed)).Append(')');
        if (nullsNotDistinct) text.Append(" NULLS NOT DISTINCT");
        if (options.Count > 0) text.Append(" WITH (").Append(StorageParameter.List(options)).Append(')');
        return text.ToString();
    }

    private static string Order(bool descending, NullsOrder nulls) => (descending, nulls) switch
    {
        (true, NullsOrder.Last) => " DESC NULLS LAST",
        (true, _) => " DESC",
        (false, NullsOrder.First) => " NULLS FIRST",
        _ => "",
    };
}
