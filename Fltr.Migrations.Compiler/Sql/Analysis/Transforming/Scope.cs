using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

/// <summary>The names that stand for columns at one level of a query; those of the levels around it are seen as well (ParseState and src/backend/parser/parse_relation.c).</summary>
internal sealed class Scope(Scope? around, List<Mention> mentions)
{
    private readonly List<VisibleEntry> _visible = [];
    private readonly HashSet<RangeEntry> _own = [];

    public Scope? Around => around;

    /// <summary>All relations and columns that were named, in order.</summary>
    public List<Mention> Mentions => mentions;

    /// <summary>What VALUE is, in a check of a domain.</summary>
    public Typed? DomainValue { get; init; }

    /// <summary>The queries of WITH that can be named here.</summary>
    public List<CommonNode> Commons { get; } = [];

    /// <summary>The windows behind WINDOW.</summary>
    public List<(string Name, WindowNode Window)> Windows { get; } = [];

    public IReadOnlyList<VisibleEntry> Visible => _visible;

    public static Scope Outermost() => new(null, []);

    public Scope Inner() => new(this, mentions);

    /// <summary>The same level before anything was named behind FROM.</summary>
    public Scope WithoutEntries()
    {
        var bare = new Scope(around, mentions);
        bare.Commons.AddRange(Commons);
        return bare;
    }

    public void Show(VisibleEntry entry)
    {
        _visible.Add(entry);
        _own.Add(entry.Entry);
    }

    public void Hide() => _visible.Clear();

    /// <summary>Whether the entry is of this level.</summary>
    public bool Owns(RangeEntry entry) => _own.Contains(entry);

    /// <summary>The column of this name, its level's first; null where there is none.</summary>
    public Node? Find(string column)
    {
        for (var scope = this; scope is not null; scope = scope.Around)
        {
            var found = scope._visible.Where(v => v.ShowsColumns).Select(v => (v.Entry, Index: IndexOf(v.Entry, column))).Where(f => f.Index >= 0).ToList();
            if (found.Count > 1) throw new NotUnderstoodException($"{column} may be a column of several tables", SqlState.AmbiguousColumn);
            if (found.Count == 1) return Column(found[0].Entry, found[0].Index);
        }

        return null;
    }

    /// <summary>What rows come from under this name.</summary>
    public RangeEntry? FindEntry(string? schema, string name)
    {
        for (var scope = this; scope is not null; scope = scope.Around)
        {
            var found = scope._visible.Find(v => v.ShowsName && (schema is null ? v.Entry.Name == name : !v.Entry.HasAlias && v.Entry.Relation == new Name(schema, name)));
            if (found is not null) return found.Entry;
        }

        return null;
    }

    public Node Column(RangeEntry entry, string column) =>
        IndexOf(entry, column) is >= 0 and var index ? Column(entry, index) : throw new NotUnderstoodException($"{entry.Name} has no column {column}", SqlState.UndefinedColumn);

    public Node Column(RangeEntry entry, int index)
    {
        if (entry.Columns[index].Merged is { } merged)
        {
            foreach (var column in merged.All().OfType<ColumnNode>()) Column(column.Entry, column.Index);
            return merged;
        }

        if (entry.Relation is { } relation) mentions.Add(new Mention(relation, entry.Columns[index].Source ?? entry.Columns[index].Name));
        return new ColumnNode(entry, index);
    }

    public CommonNode? FindCommon(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Around) if (scope.Commons.FindLast(c => c.Name == name) is { } found) return found;
        return null;
    }

    private static int IndexOf(RangeEntry entry, string column)
    {
        for (var i = 0; i < entry.Columns.Count; i++) if (entry.Columns[i].Name == column) return i;
        return -1;
    }
}

/// <summary>An entry, and in which ways it can be named: inside a join only its columns, say, or only its name.</summary>
internal sealed record VisibleEntry(RangeEntry Entry, bool ShowsName, bool ShowsColumns);

/// <summary>A relation, or one of its columns, that an expression names.</summary>
internal readonly record struct Mention(Name Relation, string? Column);
