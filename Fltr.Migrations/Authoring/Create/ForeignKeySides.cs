using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>The side of a foreign key that holds it.</summary>
/// <typeparam name="TEnd">What can be said behind both sides.</typeparam>
public sealed class ForeignKeyFrom<TEnd> : Sentence
{
    private readonly ForeignKeyDraft _key;
    private readonly TEnd _end;
    private readonly string _table;

    internal ForeignKeyFrom(ForeignKeyDraft key, string table, TEnd end)
    {
        _key = key;
        _end = end;
        _table = table;
        key.Table = Name.Public(table);
    }

    /// <summary>Says in which schema the table lies.</summary>
    public ForeignKeyFrom<TEnd> InSchema(string schemaName)
    {
        _key.Table = new Name(schemaName, _table);
        return this;
    }

    /// <summary>The column that points.</summary>
    public ForeignKeyTo<TEnd> ForeignColumn(string column) => ForeignColumns(column);

    /// <summary>The columns that point, in the order of those they point at.</summary>
    public ForeignKeyTo<TEnd> ForeignColumns(params string[] columns)
    {
        _key.Columns.AddRange(columns);
        return new ForeignKeyTo<TEnd>(_key, _end);
    }
}

/// <summary>A foreign key that lacks its target.</summary>
/// <typeparam name="TEnd">What can be said behind both sides.</typeparam>
public sealed class ForeignKeyTo<TEnd> : Sentence
{
    private readonly ForeignKeyDraft _key;
    private readonly TEnd _end;

    internal ForeignKeyTo(ForeignKeyDraft key, TEnd end)
    {
        _key = key;
        _end = end;
    }

    /// <summary>The table that the key points at.</summary>
    public ForeignKeyTarget<TEnd> ToTable(string table) => new(_key, table, _end);
}

/// <summary>The side of a foreign key that it points at.</summary>
/// <typeparam name="TEnd">What can be said behind both sides.</typeparam>
public sealed class ForeignKeyTarget<TEnd> : Sentence
{
    private readonly ForeignKeyDraft _key;
    private readonly TEnd _end;
    private readonly string _table;

    internal ForeignKeyTarget(ForeignKeyDraft key, string table, TEnd end)
    {
        _key = key;
        _end = end;
        _table = table;
        key.Target = Name.Public(table);
    }

    /// <summary>Says in which schema the table lies.</summary>
    public ForeignKeyTarget<TEnd> InSchema(string schemaName)
    {
        _key.Target = new Name(schemaName, _table);
        return this;
    }

    /// <summary>The column that the key points at.</summary>
    public TEnd PrimaryColumn(string column) => PrimaryColumns(column);

    /// <summary>The columns that the key points at.</summary>
    public TEnd PrimaryColumns(params string[] columns)
    {
        _key.TargetColumns.AddRange(columns);
        return _end;
    }
}
