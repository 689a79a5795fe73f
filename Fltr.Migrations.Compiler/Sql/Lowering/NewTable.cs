using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>A table as CREATE TABLE describes it, element by element, and the operations that make it in the order in which PostgreSQL makes its parts (src/backend/parser/parse_utilcmd.c, transformCreateStmt).</summary>
internal sealed class NewTable(Name name, bool hasParents, Understanding into)
{
    private readonly List<Column> _columns = [];
    private readonly List<ColumnDef> _defined = [];
    private readonly List<ConstraintDef> _constraints = [];
    private readonly List<Likeness> _likes = [];

    public void Add(TableElement element)
    {
        switch (element)
        {
            case ColumnDef column:
                Add(column);
                break;
            case ConstraintDef constraint:
                _constraints.Add(constraint);
                break;
            case TableLike like:
                var likeness = new Likeness(like, into);
                _columns.AddRange(likeness.Columns);
                _likes.Add(likeness);
                break;
        }
    }

    /// <summary>The attributes of the type, for a table OF it.</summary>
    public void AddTyped(TypeName type)
    {
        if (into.Catalog.Types.GetValueOrDefault(into.Find(type.Names)) is CompositeType composite) _columns.AddRange(composite.Attributes.Select(a => a with { Nullable = true }));
        else if (into.IsWhole && !IsKnown(type)) throw new CatalogException($"There is no type {string.Join('.', type.Names)}.", SqlState.UndefinedObject);
        else into.Stay();
    }

    private bool IsKnown(TypeName type) => Analysis.TypeText.IsKnown(type, into.Catalog, into.Session.SearchPath);

    public void Make(TableTraits? traits)
    {
        Fit.Refuse(_constraints.Count(c => c.Kind == ConstraintKind.Primary) > 1, $"{name} has two primary keys.", SqlState.InvalidTableDefinition);
        Fit.Refuse(_constraints.Exists(c => c.Kind == ConstraintKind.Check && (c.Deferrable || c.Deferred)), $"A check of {name} cannot wait: only keys can be DEFERRABLE.", SqlState.SyntaxError);
        var keys = Constraints.Joined(_constraints.Where(Constraints.HasIndex));
        var primary = keys.FirstOrDefault(c => c.Kind == ConstraintKind.Primary);
        var notNull = _constraints.Where(c => c.Kind == ConstraintKind.NotNull).SelectMany(c => c.Columns).ToList();
        into.Add(new CreateTable(name, [.. _columns.Select(c => notNull.Contains(c.Name) ? c with { Nullable = false } : c)])
        {
            PrimaryKey = primary is null ? null : Constraints.PrimaryKey(primary, name, into),
            Traits = traits,
        });

        foreach (var column in _defined) Columns.Complete(column, name, into);
        foreach (var check in _constraints.Where(c => c.Kind == ConstraintKind.Check)) Constraints.Add(check, name, only: false, into);
        foreach (var key in keys.Where(c => c.Kind != ConstraintKind.Primary)) Constraints.Add(key, name, only: false, into);
        foreach (var key in _constraints.Where(c => c.Kind == ConstraintKind.Foreign)) Constraints.Add(key, name, only: false, into);
        foreach (var like in _likes) like.Complete(name);
    }

    private void Add(ColumnDef definition)
    {
        var column = Columns.Define(definition, name, into, hasParents);
        var at = _columns.FindIndex(c => c.Name == column.Name);

        // In a table OF a type, a column without one says more of an attribute.
        if (at >= 0 && definition.Type is null) _columns[at] = column with { Type = _columns[at].Type, Collation = _columns[at].Collation };
        else _columns.Add(column);

        _defined.Add(definition);
        _constraints.AddRange(Constraints.Of(definition));
    }
}
