using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>What an author has said of an index so far.</summary>
internal sealed class IndexDraft(string? name, Source source)
{
    public List<IndexKey> Keys { get; } = [];

    public bool Unique { get; set; }

    public bool NullsNotDistinct { get; set; }

    public string Method { get; set; } = "btree";

    public List<string> Include { get; } = [];

    public string? Filter { get; set; }

    public string? Tablespace { get; set; }

    public bool Only { get; set; }

    /// <summary>Storage parameters, the last word on each.</summary>
    public SortedDictionary<string, string> Options { get; } = new(StringComparer.Ordinal);

    public IndexKey LastKey
    {
        get => Keys[^1];
        set => Keys[^1] = value;
    }

    public CreateIndex Complete(Name table)
    {
        if (name is null && Keys.Any(k => k.Expression is not null)) throw new CatalogException($"An index of {table} over an expression has no name of its own: name it, Create.Index(\"…\").");

        var index = new Catalogs.Index(name ?? DefaultNames.Index(table, Keys.Select(k => k.Column)), [.. Keys.Select(Plain)])
        {
            Unique = Unique,
            NullsNotDistinct = NullsNotDistinct,
            Method = Method,
            Include = [.. Include],
            Filter = Filter,
            Tablespace = Tablespace,
            Only = Only,
            Options = [.. Options.Select(o => $"{o.Key} = {o.Value}")],
        };
        return new CreateIndex(table, index) { Source = source };
    }

    /// <summary>The key without what goes without saying; only a btree has an order.</summary>
    private IndexKey Plain(IndexKey key)
    {
        if (Method != "btree") return key with { Descending = false, Nulls = NullsOrder.Default };
        var usual = key.Descending ? NullsOrder.First : NullsOrder.Last;
        return key.Nulls == usual ? key with { Nulls = NullsOrder.Default } : key;
    }
}
