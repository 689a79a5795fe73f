using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Planning;

/// <summary>
/// Tables that nobody else has seen yet: made in this migration, still in the same transaction, with nothing but structure on them. They have
/// no rows, so nothing has to ask.
/// </summary>
internal sealed class YoungTables
{
    private readonly HashSet<Name> _tables = [];

    public bool Contains(Name table) => _tables.Contains(table);

    public void See(Transition transition, PlannedOperation planned)
    {
        if (planned.Direct.Concat(planned.Online ?? []).Any(s => s.Transaction != Transaction.Shared))
        {
            // A commit shows them to everybody.
            _tables.Clear();
            return;
        }

        if (transition.Operation is CreateTable created) _tables.Add(created.Table);
        else if (transition.Operation is ExecuteSql) _tables.ExceptWith(transition.Touches.Select(t => t.Object));
        else _tables.ExceptWith(transition.Touches.Where(t => t.Access.HasFlag(Access.Write)).Select(t => t.Object));
    }
}
