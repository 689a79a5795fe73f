using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>The order of a node's parts in PostgreSQL's own nodes (src/include/nodes/parsenodes.h), where our record has another.</summary>
internal static class Order
{
    private static readonly string[] _query =
    [
        nameof(Query.Distinct), nameof(Query.Into), nameof(Query.Targets), nameof(Query.From), nameof(Query.Where), nameof(Query.GroupBy), nameof(Query.Having), nameof(Query.Windows),
        nameof(Query.Values), nameof(Query.OrderBy), nameof(Query.Offset), nameof(Query.Limit), nameof(Query.Locking), nameof(Query.With), nameof(Query.Left), nameof(Query.Right),
    ];

    private static readonly string[] _rows =
    [
        nameof(UpdateStmt.Relation), nameof(MergeStmt.Source), nameof(InsertStmt.Columns), nameof(InsertStmt.Source), nameof(InsertStmt.OnConflict), nameof(DeleteStmt.Using), nameof(MergeStmt.On),
        nameof(MergeStmt.Whens), nameof(UpdateStmt.Set), nameof(UpdateStmt.Where), nameof(UpdateStmt.From), nameof(UpdateStmt.Returning), nameof(UpdateStmt.With),
    ];

    public static int Of(Type node, string part)
    {
        if (node == typeof(Query)) return Array.IndexOf(_query, part);
        if (node == typeof(Subquery)) return part == nameof(Subquery.Left) ? 0 : 1;
        return node == typeof(InsertStmt) || node == typeof(UpdateStmt) || node == typeof(DeleteStmt) || node == typeof(MergeStmt) ? Array.IndexOf(_rows, part) : 0;
    }
}
