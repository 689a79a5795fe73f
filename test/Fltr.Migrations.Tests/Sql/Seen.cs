using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Tests.Sql;

/// <summary>One line that shows what was understood: <c>DROP TABLE (drop): users Alter ACCESS EXCLUSIVE | loses Code, Data</c>.</summary>
internal static class Seen
{
    public static string Last(string sql)
    {
        var recognition = SqlReader.Read(sql)[^1];
        return recognition.Problem is { } problem ? $"{sql[recognition.Start..]}: {problem}" : Line(recognition.Statement);
    }

    private static string Line(SqlStatement statement)
    {
        var effect = statement.Effect == SqlEffect.None ? "" : $" ({statement.Effect.ToString().ToLowerInvariant()})";
        var touches = string.Join(", ", statement.Touches.Select(Shown));
        var loss = statement.Loss == Loss.None ? "" : $" | loses {statement.Loss}";
        var outside = statement.OutsideTransaction ? " | outside a transaction" : "";
        return $"{statement.Kind}{effect}: {touches}{loss}{outside}".TrimEnd(' ', ':');
    }

    private static string Shown(Touch touch)
    {
        var kind = touch.Kind == ObjectKind.Table ? "" : $"{touch.Kind.ToString().ToLowerInvariant()} ";
        var name = touch.Kind == ObjectKind.Schema ? touch.Object.Schema : touch.Object.ToString();
        var mode = touch.Lock == LockMode.None ? "" : $" {touch.Lock.Sql()}";
        return $"{kind}{name} {touch.Access}{mode}";
    }
}
