using System.Data;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>What an author has said of a column so far.</summary>
internal sealed class ColumnDraft(string name, Source source)
{
    private readonly List<string> _descriptions = [];

    public string Name => name;

    public Source Source => source;

    public string? Type { get; set; }

    public string? Collation { get; set; }

    /// <summary>Null where the author left it open.</summary>
    public bool? Nullable { get; set; }

    /// <summary>The default as SQL; <c>null</c> takes it away.</summary>
    public string? Default { get; set; }

    public Identity Identity { get; set; }

    public string? Generated { get; set; }

    /// <summary>The value for rows that are there, as SQL.</summary>
    public string? ExistingRows { get; set; }

    public bool IsPrimaryKey { get; set; }

    public string? PrimaryKeyName { get; set; }

    public Source PrimaryKeySource { get; set; }

    public List<IndexDraft> Indexes { get; } = [];

    public List<CheckDraft> Checks { get; } = [];

    public List<ForeignKeyDraft> ForeignKeys { get; } = [];

    /// <summary>The comment: the description, and a line for each additional one.</summary>
    public string? Comment => _descriptions.Count > 0 ? string.Join('\n', _descriptions) : null;

    public void Describe(string text) => _descriptions.Add(text);

    /// <summary>Said of the foreign key before it; ForeignKey() alone makes none, and then it says nothing.</summary>
    public void OnDelete(Rule rule)
    {
        if (ForeignKeys.Count > 0) ForeignKeys[^1].OnDelete = rule;
    }

    /// <inheritdoc cref="OnDelete" />
    public void OnUpdate(Rule rule)
    {
        if (ForeignKeys.Count > 0) ForeignKeys[^1].OnUpdate = rule;
    }

    /// <summary>The column. PostgreSQL keeps no default that is null.</summary>
    public Column Complete(Name table) => new(name, RequireType(table))
    {
        Collation = Collation,
        Nullable = Nullable ?? false,
        Default = Default == "null" ? null : Default,
        Identity = Identity,
        Generated = Generated,
        Comment = Comment,
        Source = source,
    };

    public string RequireType(Name table) => Type ?? throw new CatalogException($"{source.Api}(\"{name}\") of {table} has no type: add .AsString(), .AsInt32() or another .As…().");
}

/// <summary>A check that a column brings along.</summary>
internal sealed record CheckDraft(string Expression, Source Source);
