namespace Fltr.Migrations.Authoring;

/// <summary>A column that has no type yet. Nothing else can be said of it before it has one.</summary>
public class ColumnType<TNext> : Sentence
{
    private readonly ColumnDraft _column;
    private readonly TNext _next;

    internal ColumnType(ColumnDraft column, TNext next)
    {
        _column = column;
        _next = next;
    }

    /// <summary><c>text</c>.</summary>
    public TNext AsString() => As(SqlType.Text());

    /// <summary><c>text</c> with a collation, which is SQL: <c>&quot;de_DE&quot;</c>.</summary>
    public TNext AsString(string collationName) => As(SqlType.Text(), collationName);

    /// <summary><c>varchar(size)</c>.</summary>
    public TNext AsString(int size) => As(SqlType.Text(size));

    /// <summary><c>varchar(size)</c> with a collation.</summary>
    public TNext AsString(int size, string collationName) => As(SqlType.Text(size), collationName);

    /// <summary><c>text</c>.</summary>
    public TNext AsAnsiString() => As(SqlType.Text());

    /// <summary><c>text</c> with a collation, which is SQL: <c>&quot;de_DE&quot;</c>.</summary>
    public TNext AsAnsiString(string collationName) => As(SqlType.Text(), collationName);

    /// <summary><c>varchar(size)</c>.</summary>
    public TNext AsAnsiString(int size) => As(SqlType.Text(size));

    /// <summary><c>varchar(size)</c> with a collation.</summary>
    public TNext AsAnsiString(int size, string collationName) => As(SqlType.Text(size), collationName);

    /// <summary><c>char(size)</c>, padded with blanks.</summary>
    public TNext AsFixedLengthString(int size) => As(SqlType.FixedText(size));

    /// <summary><c>char(size)</c> with a collation.</summary>
    public TNext AsFixedLengthString(int size, string collationName) => As(SqlType.FixedText(size), collationName);

    /// <summary><c>char(size)</c>, padded with blanks.</summary>
    public TNext AsFixedLengthAnsiString(int size) => As(SqlType.FixedText(size));

    /// <summary><c>char(size)</c> with a collation.</summary>
    public TNext AsFixedLengthAnsiString(int size, string collationName) => As(SqlType.FixedText(size), collationName);

    /// <summary><c>bytea</c>.</summary>
    public TNext AsBinary() => As("bytea");

    /// <summary><c>bytea</c>; PostgreSQL knows no size for it.</summary>
    public TNext AsBinary(int size) => As("bytea");

    /// <summary><c>boolean</c>.</summary>
    public TNext AsBoolean() => As("boolean");

    /// <summary><c>smallint</c>, the smallest integer there is.</summary>
    public TNext AsByte() => As("smallint");

    /// <summary><c>smallint</c>.</summary>
    public TNext AsInt16() => As("smallint");

    /// <summary><c>integer</c>.</summary>
    public TNext AsInt32() => As("integer");

    /// <summary><c>bigint</c>.</summary>
    public TNext AsInt64() => As("bigint");

    /// <summary><c>money</c>.</summary>
    public TNext AsCurrency() => As("money");

    /// <summary><c>numeric(19,5)</c>.</summary>
    public TNext AsDecimal() => As(SqlType.Number(19, 5));

    /// <summary><c>numeric(size,precision)</c>: all digits, and those behind the point.</summary>
    public TNext AsDecimal(int size, int precision) => As(SqlType.Number(size, precision));

    /// <summary><c>double precision</c>.</summary>
    public TNext AsDouble() => As("double precision");

    /// <summary><c>real</c>.</summary>
    public TNext AsFloat() => As("real");

    /// <summary><c>uuid</c>.</summary>
    public TNext AsGuid() => As("uuid");

    /// <summary><c>date</c>.</summary>
    public TNext AsDate() => As("date");

    /// <summary><c>time</c>.</summary>
    public TNext AsTime() => As("time");

    /// <summary><c>timestamp</c>, without a zone.</summary>
    public TNext AsDateTime() => As("timestamp");

    /// <summary><c>timestamp</c>, without a zone.</summary>
    public TNext AsDateTime2() => As("timestamp");

    /// <summary><c>timestamptz</c>: a moment.</summary>
    public TNext AsDateTimeOffset() => As("timestamptz");

    /// <summary><c>timestamptz(precision)</c>: a moment, with so many digits of a second.</summary>
    public TNext AsDateTimeOffset(int precision) => As($"timestamptz({precision})");

    /// <summary><c>xml</c>.</summary>
    public TNext AsXml() => As("xml");

    /// <summary><c>xml</c>; PostgreSQL knows no size for it.</summary>
    public TNext AsXml(int size) => As("xml");

    /// <summary>Any type, as SQL: <c>text[]</c>, <c>jsonb</c>, <c>vector(3)</c>.</summary>
    public TNext AsCustom(string customType) => As(customType);

    /// <summary>A type as data.</summary>
    public TNext AsColumnDataType(IColumnDataType columnDataType)
    {
        _column.Generated = columnDataType.Expression ?? _column.Generated;
        return As(columnDataType.CustomType ?? SqlType.Of(columnDataType), columnDataType.CollationName);
    }

    private TNext As(string type, string? collation = null)
    {
        _column.Type = type;
        _column.Collation = collation;
        return _next;
    }
}

/// <summary>A column without a type, whose table may lie in another schema.</summary>
public sealed class ColumnTypeInSchema<TNext> : ColumnType<TNext>
{
    private readonly Action<string> _choose;

    internal ColumnTypeInSchema(ColumnDraft column, TNext next, Action<string> choose)
        : base(column, next) => _choose = choose;

    /// <summary>Says in which schema the table lies.</summary>
    public ColumnType<TNext> InSchema(string schemaName)
    {
        _choose(schemaName);
        return this;
    }
}
