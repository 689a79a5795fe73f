using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Planning;

/// <summary>
/// When prechecks are asked. Before the migration starts, wherever that is possible: then nothing is half done. Right before their step, when
/// they speak of what the migration itself makes or mends.
/// </summary>
internal sealed class Questions(Catalog before)
{
    private readonly HashSet<Name> _changedRows = [];

    public bool MustWait(Transition transition) => transition.Touches.Any(t => _changedRows.Contains(t.Object)) || !Fits(transition.Operation);

    public void See(Transition transition)
    {
        // A new type gives new values, and what SQL does to rows is not all known.
        var changesValues = transition.Operation is AlterColumnType or ExecuteSql;
        foreach (var touch in transition.Touches)
        {
            if (changesValues || touch.Access.HasFlag(Access.Write)) _changedRows.Add(touch.Object);
        }
    }

    // What fits before the migration asks for tables and columns that are there before it.
    private bool Fits(Operation operation)
    {
        try
        {
            _ = operation.Apply(before);
            return true;
        }
        catch (CatalogException)
        {
            return false;
        }
    }
}
