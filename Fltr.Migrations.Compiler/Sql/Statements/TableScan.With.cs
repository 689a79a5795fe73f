namespace Fltr.Migrations.Compiler.Sql.Statements;

internal sealed partial class TableScan
{
    private bool IsWith()
    {
        var name = cursor.Is("recursive", 1) ? 2 : 1;
        return cursor.IsName(name) && (cursor.IsSymbol('(', name + 1) || (cursor.Is("as", name + 1) && (cursor.IsSymbol('(', name + 2) || cursor.Is("materialized", name + 2) || cursor.Is("not", name + 2))));
    }

    private void With()
    {
        cursor.Advance();
        _level.Recursive = cursor.Skip("recursive");
        _level.State = QueryState.WithName;
    }

    private void WithName()
    {
        _level.State = QueryState.AfterWith;
        if (!cursor.IsName())
        {
            cursor.Advance();
            return;
        }

        var name = cursor.Identifier();
        if (cursor.IsSymbol('(')) cursor.SkipItem();

        // SEARCH and CYCLE hold lists of columns, which are no names of WITH.
        if (name is null || !cursor.Skip("as")) return;
        cursor.Skip("not");
        cursor.Skip("materialized");
        if (_level.Recursive) Give(name);
        else _level.PendingName = name;
        if (!cursor.IsSymbol('(')) return;

        Open(new QueryLevel { IsWithBody = true });
        cursor.Advance();
    }

    /// <summary>From here on the name means the part of WITH, not a table.</summary>
    private void Give(string name)
    {
        (_level.WithNames ??= []).Add(name);
        Hide(name);
    }
}
