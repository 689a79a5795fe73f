using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>
/// Finds the tables of a query by its tokens: what follows FROM, JOIN, USING, INTO, UPDATE and TABLE, and is neither a function
/// nor a name that WITH gave. Brackets are levels on a stack of our own, so that depth costs no call.
/// </summary>
internal sealed partial class TableScan(Cursor cursor)
{
    private readonly Stack<QueryLevel> _outer = new();
    private readonly Dictionary<string, int> _withNames = new(StringComparer.Ordinal);
    private QueryLevel _level = new();
    private int _withBodies;

    public List<TableUse> Uses { get; } = [];

    /// <summary>What the statement does, WITH left aside.</summary>
    public string? Verb { get; private set; }

    /// <summary>The table that SELECT … INTO makes.</summary>
    public ObjectName? Made { get; private set; }

    public bool MadeTemporary { get; private set; }

    public bool Deletes { get; private set; }

    /// <summary>FOR UPDATE and its kin.</summary>
    public bool LocksRows { get; private set; }

    /// <summary>A name that means no table here.</summary>
    public void Hide(string name) => _withNames[name] = _withNames.GetValueOrDefault(name) + 1;

    public void Run()
    {
        // Behind AS, the first word of a query is no name.
        if (cursor.Current.Kind == TokenKind.Word) KeyWord();
        while (!cursor.AtEnd) Step();
    }

    private void Step()
    {
        if (cursor.Current.Kind == TokenKind.Punctuation) Punctuation();
        else if (_level.State == QueryState.WithName) WithName();
        else if (cursor.Current.Kind == TokenKind.Word && !cursor.IsLabel && KeyWord()) return;
        else if (_level.State == QueryState.TableNext) Table();
        else cursor.Advance();
    }

    private void Punctuation()
    {
        if (cursor.IsSymbol('(') || cursor.IsSymbol('[')) Open(new QueryLevel { State = _level.State == QueryState.TableNext ? QueryState.TableNext : QueryState.Elsewhere });
        else if (cursor.IsSymbol(')') || cursor.IsSymbol(']')) Close();
        else if (cursor.IsSymbol(',') && _level.State == QueryState.InFrom) _level.State = QueryState.TableNext;
        else if (cursor.IsSymbol(',') && _level.State == QueryState.AfterWith) _level.State = QueryState.WithName;
        else if (cursor.IsSymbol(';')) _level = new QueryLevel();
        cursor.Advance();
    }

    private void Open(QueryLevel inner)
    {
        if (_level.State == QueryState.TableNext) _level.State = QueryState.InFrom;
        _outer.Push(_level);
        _level = inner;
        if (inner.IsWithBody) _withBodies++;
    }

    private void Close()
    {
        foreach (var name in _level.WithNames ?? []) _withNames[name]--;
        if (_outer.Count == 0) return;

        if (_level.IsWithBody) _withBodies--;
        _level = _outer.Pop();
        if (_level.PendingName is not { } pending) return;
        _level.PendingName = null;
        Give(pending);
    }

    /// <summary>Whether the word means something here; goes behind it then.</summary>
    private bool KeyWord()
    {
        if (cursor.Is("select")) Begin("SELECT", selects: true);
        else if (cursor.Is("values")) Begin("VALUES", selects: false);
        else if (cursor.Comes("insert", "into")) Write("INSERT", 2);
        else if (cursor.Comes("merge", "into")) Write("MERGE", 2);
        else if (cursor.Comes("delete", "from")) Write("DELETE", 2);
        else if (cursor.Is("update") && IsUpdate()) Write("UPDATE", 1);
        else if (cursor.Comes("then", "delete")) Delete();
        else if (cursor.Is("from")) From();
        else if (cursor.Is("join") && _level.State == QueryState.InFrom) Enter(QueryState.TableNext);
        else if (cursor.Is("using") && _level.UsingNamesTables) Using();
        else if (cursor.Is("table") && cursor.IsName(1) && BeginsQuery()) TableCommand();
        else if (cursor.Is("into") && Verb == "SELECT" && _outer.Count == 0) Into();
        else if (cursor.Is("with") && IsWith()) With();
        else if (cursor.Is("for")) For();
        else if (EndsFrom()) Enter(QueryState.Elsewhere);
        else return false;
        return true;
    }

    private void Begin(string verb, bool selects)
    {
        if (_withBodies == 0) Verb ??= verb;
        _level.Selects = selects;
        Enter(QueryState.Elsewhere);
    }

    private void Write(string verb, int words)
    {
        Begin(verb, selects: verb == "UPDATE");
        cursor.Advance(words - 1);
        _level.UsingNamesTables = verb is "DELETE" or "MERGE";
        Deletes |= verb == "DELETE";
        if (cursor.Table() is { } table) Uses.Add(new TableUse(table, Access.Write, _withBodies == 0));
    }

    private void Delete()
    {
        Deletes = true;
        cursor.Advance(2);
    }

    /// <summary>Not FOR UPDATE, ON CONFLICT DO UPDATE SET or WHEN MATCHED THEN UPDATE SET.</summary>
    private bool IsUpdate() => cursor.IsName(1) && !cursor.Is("set", 1) && !cursor.Is("for", -1) && !cursor.Is("key", -1);

    /// <summary>FROM in <c>extract(day from x)</c> and IS DISTINCT FROM names no table.</summary>
    private void From() => Enter(_level.Selects && !cursor.Is("distinct", -1) ? QueryState.TableNext : _level.State);

    private void Using()
    {
        _level.UsingNamesTables = false;
        Enter(QueryState.TableNext);
    }

    private bool BeginsQuery() => _withBodies + Uses.Count == 0 && Verb is null
        || cursor.IsSymbol('(', -1) || cursor.IsSymbol(')', -1)
        || cursor.Is("union", -1) || cursor.Is("all", -1) || cursor.Is("intersect", -1) || cursor.Is("except", -1);

    private void TableCommand()
    {
        Begin("TABLE", selects: false);
        Table();
    }

    private void Into()
    {
        cursor.Advance();
        for (; cursor.IsAny("temp", "temporary", "unlogged", "local", "global", "table"); cursor.Advance()) MadeTemporary |= cursor.IsAny("temp", "temporary");
        Made = cursor.Name();
    }

    private void For()
    {
        cursor.Advance();
        LocksRows |= cursor.IsAny("update", "share") || cursor.Comes("no", "key") || cursor.Comes("key", "share");
        if (_level.State == QueryState.InFrom) _level.State = QueryState.Elsewhere;
    }

    private bool EndsFrom() => _level.State is QueryState.InFrom or QueryState.AfterWith && cursor.IsAny(
        "where", "group", "having", "order", "limit", "offset", "fetch", "window", "union", "intersect", "except", "set", "returning", "when", "default");

    private void Table()
    {
        if (cursor.IsAny("lateral", "only"))
        {
            cursor.Advance();
            return;
        }

        _level.State = QueryState.InFrom;
        if (cursor.Skip("rows", "from")) return;
        if (!cursor.IsName())
        {
            cursor.Advance();
            return;
        }

        if (cursor.Table() is not { } table || cursor.IsSymbol('(')) return;
        if (table.Schema is null && _withNames.GetValueOrDefault(table.Local) > 0) return;
        Uses.Add(new TableUse(table, Access.Read, false));
    }

    private void Enter(QueryState state)
    {
        _level.State = state;
        cursor.Advance();
    }
}
