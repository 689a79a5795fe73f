using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Tests.Sql;

/// <summary>One line that shows what was seen of SQL that stays SQL: <c>DELETE: users Write ROW EXCLUSIVE | loses Data</c>.</summary>
internal static class Seen
{
    public static string Last(string sql)
    {
        var lowering = new SqlLowering();
        var catalog = Catalog.Empty.WithSchema("s").WithSchema("auth");
        var seen = "";
        foreach (var operation in lowering.Lower(new ExecuteSql([new SqlStatement(sql, null)]) { Source = new Source("a.sql", 1, "", "") { Column = 1 } }, catalog))
        {
            seen = operation is ExecuteSql raw ? Line(raw.Statements[^1]) : operation.ToString();
        }

        return lowering.NotUnderstood is [.., var problem] ? $"{sql[(problem.Source.Column - 1)..]}: {problem.Problem}" : seen;
    }

    private static string Line(SqlStatement statement)
    {
        var touches = string.Join(", ", statement.Touches.Select(Shown));
        var loss = statement.Loss == Loss.None ? "" : $" | loses {statement.Loss}";
        var outside = statement.OutsideTransaction ? " | outside a transaction" : "";
        return $"{statement.Kind}{(touches.Length > 0 ? ": " : "")}{touches}{loss}{outside}";
    }

    private static string Shown(Touch touch)
    {
        var kind = touch.Kind == ObjectKind.Table ? "" : $"{touch.Kind.ToString().ToLowerInvariant()} ";
        var name = touch.Kind == ObjectKind.Schema ? touch.Object.Schema : touch.Object.ToString();
        var mode = touch.Lock == LockMode.None ? "" : $" {touch.Lock.Sql()}";
        return $"{kind}{name} {touch.Access}{mode}";
    }
}
