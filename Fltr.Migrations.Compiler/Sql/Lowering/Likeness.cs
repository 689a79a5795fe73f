using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>LIKE in CREATE TABLE: what is copied from another table, view or type (manual, CREATE TABLE, LIKE).</summary>
internal sealed class Likeness(TableLike like, Understanding into)
{
    private readonly Table? _table = into.Catalog.Find(into.Find(like.Relation));

    /// <summary>The columns; NOT NULL is always copied.</summary>
    public IEnumerable<Column> Columns => _table is not null ? _table.Columns.Select(Copy) : OfOther();

    /// <summary>What is copied when the new table is there.</summary>
    public void Complete(Name copy)
    {
        if (_table is null) return;

        if (Includes("IDENTITY")) foreach (var column in _table.Columns.Where(c => c.Identity != Identity.None)) Renumber(copy, column.Name);
        if (Includes("CONSTRAINTS")) foreach (var check in _table.Constraints.Values.OfType<Check>()) into.Add(new AddCheck(copy, check with { Inherited = false, Comment = Comment(check.Comment) }));
        if (Includes("INDEXES")) Index(copy);
        if (Includes("COMMENTS")) foreach (var column in _table.Columns.Where(c => c.Comment is not null)) into.Add(new SetColumnComment(copy, column.Name, column.Comment));
    }

    private Column Copy(Column column) => new(column.Name, column.Type)
    {
        Nullable = column.Nullable,
        Collation = column.Collation,
        Default = Includes("DEFAULTS") ? column.Default : null,
        Generated = Includes("GENERATED") ? column.Generated : null,
        Virtual = Includes("GENERATED") && column.Virtual,
        Identity = Includes("IDENTITY") ? column.Identity : Identity.None,
    };

    private IEnumerable<Column> OfOther()
    {
        var name = into.Find(like.Relation);
        if (into.Catalog.Views.TryGetValue(name, out var view)) return view.Columns.Select(c => new Column(c.Name, c.Type) { Nullable = true });
        if (into.Catalog.Types.GetValueOrDefault(name) is CompositeType type) return type.Attributes.Select(a => a with { Nullable = true });
        throw new CatalogException($"There is no table {name} to be like.", SqlState.UndefinedTable);
    }

    private void Renumber(Name copy, string column)
    {
        var original = into.Catalog.SequencesOf(_table!.Name, column).FirstOrDefault(s => s.OfIdentity);
        var made = into.Catalog.SequencesOf(copy, column).FirstOrDefault(s => s.OfIdentity);
        if (original is null || made is null || (original.Type is null or "bigint" && original with { Name = made.Name, OwnedBy = made.OwnedBy, Comment = null } == made)) return;

        var bounds = SequenceBounds.Of(original);
        // The bounds are copied, the type is not: it is that of any sequence.
        into.Add(new AlterSequence(made.Name)
        {
            Type = "bigint",
            Increment = bounds.Increment,
            Minimum = bounds.Minimum,
            Maximum = bounds.Maximum,
            Start = bounds.Start,
            Cache = bounds.Cache,
            Cycle = original.Cycle,
            Restart = true,
        });
    }

    private void Index(Name copy)
    {
        foreach (var constraint in _table!.Constraints.Values)
        {
            switch (constraint)
            {
                case PrimaryKey key:
                    into.Add(new AddPrimaryKey(copy, key with { Name = ImplicitNames.PrimaryKey(into.Catalog, copy), Inherited = false, Comment = Comment(key.Comment) }));
                    break;
                case Unique unique:
                    into.Add(new AddUnique(copy, unique with { Name = ImplicitNames.Unique(into.Catalog, copy, unique.Columns.Concat(unique.Include ?? [])), Inherited = false, Comment = Comment(unique.Comment) }));
                    break;
                case Exclusion exclusion:
                    var names = exclusion.Elements.Select(e => ImplicitNames.KeyName(e.Key)).Concat(exclusion.Include);
                    into.Add(new AddExclusion(copy, exclusion with { Name = ImplicitNames.Exclusion(into.Catalog, copy, names), Inherited = false, Comment = Comment(exclusion.Comment) }));
                    break;
            }
        }

        foreach (var index in _table.Indexes.Values)
        {
            var names = index.Keys.Select(ImplicitNames.KeyName).Concat(index.Include);
            into.Add(new CreateIndex(copy, index with { Name = ImplicitNames.Index(into.Catalog, copy, names), Invalid = false, Comment = Comment(index.Comment) }));
        }
    }

    private string? Comment(string? comment) => Includes("COMMENTS") ? comment : null;

    /// <summary>What is said last counts.</summary>
    private bool Includes(string what)
    {
        var includes = false;
        foreach (var option in like.Options)
        {
            if (option == $"INCLUDING {what}" || option == "INCLUDING ALL") includes = true;
            if (option == $"EXCLUDING {what}" || option == "EXCLUDING ALL") includes = false;
        }

        return includes;
    }
}
