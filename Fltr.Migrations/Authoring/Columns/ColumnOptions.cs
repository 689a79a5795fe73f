using System.Runtime.CompilerServices;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>What can be said of a column that has a type.</summary>
/// <typeparam name="TNext">What can be said next.</typeparam>
/// <typeparam name="TNextFk">What can be said behind a foreign key: the same, and what a delete or update does.</typeparam>
public abstract class ColumnOptions<TNext, TNextFk> : Sentence
    where TNext : class
    where TNextFk : class, TNext
{
    internal ColumnOptions(ColumnDraft column) => Column = column;

    internal ColumnDraft Column { get; }

    /// <summary>A default that the server computes for each row.</summary>
    public TNext WithDefault(SystemMethods method) => Say(c => c.Default = SqlValue.Of(method));

    /// <summary>A default value. <c>RawSql.Insert("…")</c> gives an expression, null takes the default away.</summary>
    public TNext WithDefaultValue(object? value) => Say(c => c.Default = SqlValue.Of(value));

    /// <summary>The column's comment.</summary>
    public TNext WithColumnDescription(string description) => Say(c => c.Describe(description));

    /// <summary>One more line of the column's comment, <c>name: text</c>.</summary>
    public TNext WithColumnAdditionalDescription(string descriptionName, string description) => Say(c => c.Describe($"{descriptionName}: {description}"));

    /// <summary>More lines of the column's comment, <c>name: text</c>.</summary>
    public TNext WithColumnAdditionalDescriptions(Dictionary<string, string> columnDescriptions) => Say(c =>
    {
        foreach (var (name, text) in columnDescriptions) c.Describe($"{name}: {text}");
    });

    /// <summary>Numbered by the server: GENERATED ALWAYS AS IDENTITY.</summary>
    public TNext Identity() => Identity(PostgresGenerationType.Always);

    /// <summary>Numbered by the server, always or where an INSERT gives no value.</summary>
    public TNext Identity(PostgresGenerationType generation) => Say(c => c.Identity = Generation.Of(generation));

    /// <summary>May hold null.</summary>
    public TNext Nullable() => Say(c => c.Nullable = true);

    /// <summary>Must hold a value, which a new column must in any case.</summary>
    public TNext NotNullable() => Say(c => c.Nullable = false);

    /// <summary>Computed from the row's other columns and stored. PostgreSQL before 18 knows no other kind.</summary>
    public TNext Computed(string expression, bool stored = false) => Say(c => c.Generated = expression);

    /// <summary>A check on the column's values, SQL. Its name is <c>CK_table_column</c>.</summary>
    public TNext Check(string expression, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Say(c => c.Checks.Add(new CheckDraft(expression, new Source(file, line, nameof(Check), expression))));

    /// <summary>Part of the primary key <c>PK_table</c>.</summary>
    public TNext PrimaryKey([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Key(null, new Source(file, line, nameof(PrimaryKey), ""));

    /// <summary>Part of the primary key of this name.</summary>
    public TNext PrimaryKey(string primaryKeyName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Key(primaryKeyName, new Source(file, line, nameof(PrimaryKey), primaryKeyName));

    /// <summary>An index <c>IX_table_column</c>.</summary>
    public TNext Indexed([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Index(null, false, new Source(file, line, nameof(Indexed), ""));

    /// <summary>An index of this name.</summary>
    public TNext Indexed(string indexName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Index(indexName, false, new Source(file, line, nameof(Indexed), indexName));

    /// <summary>A unique index <c>IX_table_column</c>.</summary>
    public TNext Unique([CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Index(null, true, new Source(file, line, nameof(Unique), ""));

    /// <summary>A unique index of this name.</summary>
    public TNext Unique(string indexName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Index(indexName, true, new Source(file, line, nameof(Unique), indexName));

    /// <summary>A note that the column points somewhere; it makes no foreign key.</summary>
    public TNextFk ForeignKey() => (TNextFk)(object)this;

    /// <summary>A foreign key to a column of another table.</summary>
    public TNextFk ForeignKey(string primaryTableName, string primaryColumnName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Reference(ForeignKeyDraft.To(null, null, primaryTableName, primaryColumnName, Column.Name, new Source(file, line, nameof(ForeignKey), primaryTableName)));

    /// <summary>A foreign key of this name.</summary>
    public TNextFk ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Reference(ForeignKeyDraft.To(foreignKeyName, null, primaryTableName, primaryColumnName, Column.Name, new Source(file, line, nameof(ForeignKey), foreignKeyName)));

    /// <summary>A foreign key of this name to a table in a schema.</summary>
    public TNextFk ForeignKey(string foreignKeyName, string primaryTableSchema, string primaryTableName, string primaryColumnName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Reference(ForeignKeyDraft.To(foreignKeyName, primaryTableSchema, primaryTableName, primaryColumnName, Column.Name, new Source(file, line, nameof(ForeignKey), foreignKeyName)));

    /// <summary>A foreign key from a column of another table to this one.</summary>
    public TNextFk ReferencedBy(string foreignTableName, string foreignColumnName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Reference(ForeignKeyDraft.From(null, null, foreignTableName, foreignColumnName, Column.Name, new Source(file, line, nameof(ReferencedBy), foreignTableName)));

    /// <summary>A foreign key of this name from a column of another table to this one.</summary>
    public TNextFk ReferencedBy(string foreignKeyName, string foreignTableName, string foreignColumnName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Reference(ForeignKeyDraft.From(foreignKeyName, null, foreignTableName, foreignColumnName, Column.Name, new Source(file, line, nameof(ReferencedBy), foreignKeyName)));

    /// <summary>A foreign key of this name from a column of a table in a schema to this one.</summary>
    public TNextFk ReferencedBy(string foreignKeyName, string foreignTableSchema, string foreignTableName, string foreignColumnName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Reference(ForeignKeyDraft.From(foreignKeyName, foreignTableSchema, foreignTableName, foreignColumnName, Column.Name, new Source(file, line, nameof(ReferencedBy), foreignKeyName)));

    private TNext Say(Action<ColumnDraft> change)
    {
        change(Column);
        return (TNext)(object)this;
    }

    private TNext Key(string? name, Source source) => Say(c => (c.IsPrimaryKey, c.PrimaryKeyName, c.PrimaryKeySource) = (true, name, source));

    private TNext Index(string? name, bool unique, Source source) => Say(c => c.Indexes.Add(new IndexDraft(name, source) { Unique = unique, Keys = { new IndexKey(c.Name) } }));

    private TNextFk Reference(ForeignKeyDraft key)
    {
        Column.ForeignKeys.Add(key);
        return (TNextFk)(object)this;
    }
}
