using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Folding;

/// <summary>The tables and columns that a migration made itself: no running code knows them yet, and they have no rows but the migration's.</summary>
internal sealed class MadeHere
{
    private readonly HashSet<Name> _tables = [];
    private readonly HashSet<(Name, string)> _columns = [];

    /// <summary>Whether it makes a table or a column at all.</summary>
    public bool Any => _tables.Count > 0 || _columns.Count > 0;

    public bool Table(Name table) => _tables.Contains(table);

    public bool Column(Name table, string column) => _tables.Contains(table) || _columns.Contains((table, column));

    public static MadeHere By(IEnumerable<Transition> transitions)
    {
        var made = new MadeHere();
        foreach (var transition in transitions) made.See(transition);
        return made;
    }

    private void See(Transition transition)
    {
        switch (transition.Operation)
        {
            case AddColumn added: _columns.Add((added.Table, added.Column.Name)); break;
            case RenameColumn renamed when Column(renamed.Table, renamed.Column): _columns.Add((renamed.Table, renamed.To)); break;
            case RenameTable renamed: Follow(renamed.Table, renamed.Table.Sibling(renamed.To)); break;
            case MoveTable moved: Follow(moved.Table, new Name(moved.To, moved.Table.Local)); break;
            case CreateTable or ExecuteSql: NewTables(transition); break;
        }
    }

    private void Follow(Name from, Name to)
    {
        if (_tables.Contains(from)) _tables.Add(to);
    }

    private void NewTables(Transition transition)
    {
        foreach (var touch in transition.Touches)
        {
            if (!transition.Before.Has(touch.Object) && transition.After.Has(touch.Object)) _tables.Add(touch.Object);
        }
    }
}
