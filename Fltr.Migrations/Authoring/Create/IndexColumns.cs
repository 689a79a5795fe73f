using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Authoring;

/// <summary>The columns of an index, or its options.</summary>
public class IndexColumns : Sentence
{
    internal IndexColumns(IndexDraft index) => Index = index;

    internal IndexDraft Index { get; }

    /// <summary>A column that the index is ordered by.</summary>
    public IndexColumn OnColumn(string columnName)
    {
        Index.Keys.Add(new IndexKey(columnName));
        return new IndexColumn(Index);
    }

    /// <summary>An expression that the index is ordered by, SQL: <c>lower(email)</c>.</summary>
    public IndexColumn OnExpression(string expression)
    {
        Index.Keys.Add(new IndexKey("") { Expression = expression });
        return new IndexColumn(Index);
    }

    /// <summary>A column that the index carries along without being ordered by it.</summary>
    public IndexColumns Include(string columnName)
    {
        Index.Include.Add(columnName);
        return new IndexColumns(Index);
    }

    /// <summary>What the index is beside its columns: unique, partial, of another method.</summary>
    public IndexOptions WithOptions() => new(Index);
}

/// <summary>The columns of an index whose table may lie in another schema.</summary>
public sealed class IndexColumnsInSchema : IndexColumns
{
    private readonly Action<string> _choose;

    internal IndexColumnsInSchema(IndexDraft index, Action<string> choose)
        : base(index) => _choose = choose;

    /// <summary>Says in which schema the table lies.</summary>
    public IndexColumns InSchema(string schemaName)
    {
        _choose(schemaName);
        return this;
    }
}
