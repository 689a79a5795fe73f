using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Ownership;

/// <summary>
/// Who owns which table and sequence: whoever made it, unless <see cref="TableOwnerAttribute"/> says otherwise. It follows the transitions one by one.
/// </summary>
internal sealed class Owners
{
    private readonly Dictionary<Name, string> _declared = [];
    private readonly Dictionary<Name, string> _makers = [];

    public Owners(IEnumerable<TableOwnerAttribute> declared)
    {
        foreach (var owner in declared) _declared[TableName.Parse(owner.Table)] = owner.Service;
    }

    /// <summary>The owner at this point, or null where nobody is known to be.</summary>
    public string? Of(Name table) => _declared.GetValueOrDefault(table) ?? _makers.GetValueOrDefault(table);

    public void See(Transition transition)
    {
        string? moved = null;
        foreach (var touch in transition.Touches)
        {
            if (Exists(transition.Before, touch) && !Exists(transition.After, touch) && _makers.Remove(touch.Object, out var owner)) moved = owner;
        }

        foreach (var touch in transition.Touches)
        {
            if (Exists(transition.Before, touch) || !Exists(transition.After, touch)) continue;

            // A rename takes one name away and makes another: the table stays whose it was.
            var maker = transition.Operation is RenameTable or MoveTable ? moved : transition.Migration.Owner?.Service;
            if (maker is not null) _makers[touch.Object] = maker;
        }
    }

    private static bool Exists(Catalog catalog, Touch touch) => touch.Kind switch
    {
        ObjectKind.Table => catalog.Has(touch.Object),
        ObjectKind.Sequence => catalog.Sequences.ContainsKey(touch.Object),
        _ => false,
    };
}
