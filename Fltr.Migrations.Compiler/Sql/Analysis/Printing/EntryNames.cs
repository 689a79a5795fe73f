using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Printing;

/// <summary>What range entries and their columns are called in the text (deparse_namespace of src/backend/utils/adt/ruleutils.c).</summary>
internal sealed class EntryNames
{
    private readonly Dictionary<RangeEntry, string> _entries = [];
    private readonly Dictionary<(RangeEntry, int), string> _columns = [];

    /// <summary>Whether columns are shown with what they are a column of.</summary>
    public bool HasPrefix { get; set; }

    /// <summary>The names in a query within this one: what is called like something around it gets a number behind its name.</summary>
    public EntryNames Inner(IReadOnlyList<RangeEntry> entries)
    {
        var inner = new EntryNames { HasPrefix = true };
        foreach (var (entry, name) in _entries) inner._entries[entry] = name;
        foreach (var (column, name) in _columns) inner._columns[column] = name;
        foreach (var entry in entries)
        {
            if (entry.Called is not { } name) continue;
            for (var number = 1; inner._entries.ContainsValue(name); number++) name = $"{entry.Called}_{number}";
            inner._entries[entry] = name;
        }

        return inner;
    }

    public void Call(RangeEntry entry, string name) => _entries[entry] = name;

    public void CallColumn(RangeEntry entry, int index, string name) => _columns[(entry, index)] = name;

    public string? Of(RangeEntry entry) => _entries.GetValueOrDefault(entry);

    public string OfColumn(RangeEntry entry, int index) => _columns.TryGetValue((entry, index), out var name) ? name : entry.Columns[index].Renamed ?? entry.Columns[index].Name;

    public string Column(ColumnNode column)
    {
        var name = Identifier.Printed(OfColumn(column.Entry, column.Index));
        return HasPrefix && Of(column.Entry) is { } entry ? $"{Identifier.Printed(entry)}.{name}" : name;
    }
}
