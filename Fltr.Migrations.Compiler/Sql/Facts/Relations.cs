using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Facts;

/// <summary>Whose rows a statement reads and writes.</summary>
internal static class Relations
{
    /// <summary>Every use in the order of the text; names that WITH gives are no relations.</summary>
    public static Seq<RelationUse> Of(StatementSyntax statement)
    {
        var uses = new List<RelationUse>();
        // A WITH names its queries for all of its statement, and for nothing outside (manual 7.8).
        var open = new Stack<(object Node, Scope Scope)>();
        var parts = new List<object?>();
        open.Push((statement, Scope.Outermost));
        while (open.TryPop(out var at))
        {
            var scope = at.Scope.Within(at.Node);
            if (Target(at.Node) is { } target) uses.Add(new RelationUse(target, RowUse.Written));
            if (at.Node is Relation relation && !scope.Names(relation)) uses.Add(new RelationUse(relation, RowUse.Read));

            parts.Clear();
            Parts.Add(at.Node, parts);
            for (var i = parts.Count - 1; i >= 0; i--)
            {
                if (parts[i] is { } part && !ReferenceEquals(part, Target(at.Node))) open.Push((part, part is CommonTable table ? scope.Before(table) : scope));
            }
        }

        return [.. uses.OrderBy(use => use.Relation.Start)];
    }

    private static Relation? Target(object node) => node switch
    {
        InsertStmt s => s.Relation,
        UpdateStmt s => s.Relation,
        DeleteStmt s => s.Relation,
        MergeStmt s => s.Relation,
        CopyStmt { IsFrom: true } s => s.Relation,
        _ => null,
    };
}
