using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Planning;

/// <summary>
/// Orphans that are deleted right before their foreign key is added. With rows under traffic the key must come first (NOT VALID: from then on
/// no new orphan can arise), then the clean-up, then the validation; in the author's order, a row that loses its parent between the delete and the
/// key would fail the whole migration. So the deletes become steps of the key, and nowhere else is an order changed.
/// </summary>
internal sealed class CleanUps
{
    private readonly Dictionary<Transition, List<Transition>> _ofKey = [];
    private readonly HashSet<Transition> _moved = [];

    public static CleanUps Among(IReadOnlyList<Transition> transitions, Func<Transition, bool> hasTwoForms)
    {
        var found = new CleanUps();
        for (var i = 0; i < transitions.Count; i++)
        {
            if (transitions[i].Operation is AddForeignKey key && hasTwoForms(transitions[i])) found.Claim(transitions, i, key);
        }

        return found;
    }

    /// <summary>Whether its steps are among those of a foreign key.</summary>
    public bool IsMoved(Transition transition) => _moved.Contains(transition);

    /// <summary>The deletes that belong to this foreign key.</summary>
    public IReadOnlyList<Transition> Before(Transition transition) => _ofKey.TryGetValue(transition, out var deletes) ? deletes : [];

    // Only over their like: a delete must not pass an operation that could depend on it.
    private void Claim(IReadOnlyList<Transition> transitions, int at, AddForeignKey key)
    {
        for (var i = at - 1; i >= 0 && transitions[i].Operation is DeleteOrphans or AddForeignKey; i--)
        {
            if (transitions[i].Operation is not DeleteOrphans delete || !Serves(delete, key) || !_moved.Add(transitions[i])) continue;
            if (!_ofKey.TryGetValue(transitions[at], out var deletes)) _ofKey[transitions[at]] = deletes = [];
            deletes.Insert(0, transitions[i]);
        }
    }

    private static bool Serves(DeleteOrphans delete, AddForeignKey key) =>
        delete.Table == key.Table && delete.Columns.Equals(key.Key.Columns) && delete.Target == key.Key.Target && delete.TargetColumns.Equals(key.Key.TargetColumns);
}
