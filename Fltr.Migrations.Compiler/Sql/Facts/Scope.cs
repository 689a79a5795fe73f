using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Facts;

/// <summary>The names that WITH gives to queries, where they can be seen (manual 7.8).</summary>
internal sealed class Scope
{
    public static readonly Scope Outermost = new(null, null, 0);

    private readonly Scope? _outer;
    private readonly With? _with;
    private readonly int _seen;

    private Scope(Scope? outer, With? with, int seen)
    {
        _outer = outer;
        _with = with;
        _seen = seen;
    }

    /// <summary>What is seen inside a node: if it has a WITH, all queries of it.</summary>
    public Scope Within(object node) => With(node) is { } with ? new Scope(this, with, with.Tables.Count) : this;

    /// <summary>What a query of this WITH sees: the ones before it, with RECURSIVE all.</summary>
    public Scope Before(CommonTable table)
    {
        if (_with is null || _with.Recursive) return this;
        var place = 0;
        while (!ReferenceEquals(_with.Tables[place], table)) place++;
        return new Scope(_outer, _with, place);
    }

    public bool Names(Relation relation)
    {
        if (relation.Schema is not null) return false;
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            for (var i = 0; i < scope._seen; i++) if (scope._with!.Tables[i].Name == relation.Local) return true;
        }

        return false;
    }

    private static With? With(object node) => node switch
    {
        Query q => q.With,
        InsertStmt s => s.With,
        UpdateStmt s => s.With,
        DeleteStmt s => s.With,
        MergeStmt s => s.With,
        _ => null,
    };
}
