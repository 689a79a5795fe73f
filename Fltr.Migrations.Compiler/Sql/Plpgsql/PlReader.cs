using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Plpgsql;

/// <summary>Reads the body of a DO block or of a PL/pgSQL function. What it does not know is left out; nothing is thrown.</summary>
internal sealed class PlReader
{
    // Deeper, a body is not read on: no stack may run out.
    private const int DeepestNesting = 100;

    private readonly string _text;
    private readonly Token[] _tokens;
    private int _at;
    private int _depth;

    private PlReader(string text)
    {
        _text = text;
        _tokens = [.. Lexer.Read(text).Where(t => !t.IsTrivia)];
    }

    /// <summary>The block of a body; null where it is none.</summary>
    public static PlBlock? Read(string body)
    {
        var reader = new PlReader(body);
        reader.SkipLabel();
        return reader.Is("declare") || reader.Is("begin") ? reader.Block() : null;
    }

    /// <summary>Whether a body begins as one must: behind options and a label, with DECLARE or BEGIN.</summary>
    public static bool Begins(string body)
    {
        var reader = new PlReader(body);
        reader.SkipLabel();
        return reader.Is("declare") || reader.Is("begin") || body.Contains('#', StringComparison.Ordinal);
    }

    private bool AtEnd => _at >= _tokens.Length;

    private PlBlock Block()
    {
        var statements = new List<PlStatement>();
        if (Skip("declare")) while (!AtEnd && !Is("begin")) if (Declaration() is { } declared) statements.Add(declared);
        Skip("begin");
        statements.AddRange(Statements());
        var handlers = new List<PlBranch>();
        if (Skip("exception")) while (Skip("when")) handlers.Add(new PlBranch(Until("then"), Statements()));
        Skip("end");
        EndStatement();
        return new PlBlock([.. statements], [.. handlers]);
    }

    private PlAssign? Declaration()
    {
        var name = Word();
        var from = _at;
        EndStatement();
        for (var i = from; i < _at; i++)
        {
            var isDefault = IsWord(i, "default") || IsSymbol(i, ":=") || IsSymbol(i, "=");
            if (isDefault) return new PlAssign(name, Text(i + 1, _at - 1));
        }

        return null;
    }

    private Seq<PlStatement> Statements()
    {
        var statements = new List<PlStatement>();
        if (++_depth > DeepestNesting) _at = _tokens.Length;
        while (!AtEnd && !Is("end") && !Is("else") && !Is("elsif") && !Is("elseif") && !Is("when") && !Is("exception"))
        {
            var start = _at;
            if (One() is { } statement) statements.Add(statement with { Start = _tokens[start].Start, End = _tokens[Math.Max(start, _at - 1)].End });
            if (_at == start) _at++;
        }

        _depth--;
        return [.. statements];
    }

    private PlStatement? One()
    {
        SkipLabel();
        if (AtEnd) return null;
        if (Is("declare") || (Is("begin") && !IsSymbol(_at + 1, ";"))) return Block();
        if (Skip("if")) return If("then", "elsif", "elseif", "if");
        if (Skip("case")) return Case();
        if (Is("loop") || Is("while") || Is("for") || Is("foreach")) return Loop();
        if (Skip("execute")) return new PlExecute(Execute());
        if (Skip("perform")) return new PlPerform(EndStatement());
        if (Skip("return")) return Is("next") || Is("query") ? Nothing() : EndStatement() is var _ ? new PlReturn() : null;
        if (Skip("raise")) return Raise();
        if (Skip("exit") || Skip("continue")) return EndStatement() is var _ ? new PlLeave() : null;
        if (Is("null") || Is("get") || Is("open") || Is("fetch") || Is("move") || Is("close") || Is("assert")) return Nothing();
        if (Is("commit") || Is("rollback")) return Transaction();
        return IsAssignment() ? Assignment() : Sql();
    }

    private PlIf If(string then, string elsif, string elseif, string end)
    {
        var branches = new List<PlBranch> { new(Until(then), Statements()) };
        while (Skip(elsif) || Skip(elseif)) branches.Add(new PlBranch(Until(then), Statements()));
        Seq<PlStatement> otherwise = Skip("else") ? Statements() : [];
        Close(end);
        return new PlIf([.. branches], otherwise);
    }

    private PlStatement Case()
    {
        var isSearched = Is("when");
        if (!isSearched) Until("when", keep: true);
        var branches = new List<PlBranch>();
        while (Skip("when")) branches.Add(new PlBranch(Until("then"), Statements()));
        Seq<PlStatement> otherwise = Skip("else") ? Statements() : [];
        Close("case");
        return isSearched ? new PlIf([.. branches], otherwise) : new PlCase([.. branches], otherwise);
    }

    private PlLoop Loop()
    {
        var head = Until("loop");
        var statements = Statements();
        Close("loop");
        return new PlLoop(head, statements);
    }

    /// <summary>The expression behind EXECUTE; INTO and USING tell what goes in and out.</summary>
    private string Execute()
    {
        var from = _at;
        var end = -1;
        var depth = 0;
        for (; !AtEnd && !(depth == 0 && IsSymbol(_at, ";")); _at++)
        {
            depth += Deeper(_at);
            if (end < 0 && depth == 0 && (Is("into") || Is("using"))) end = _at;
        }

        var text = Text(from, end < 0 ? _at : end);
        _at++;
        return text;
    }

    private PlStatement? Raise()
    {
        var isError = !Is("debug") && !Is("log") && !Is("info") && !Is("notice") && !Is("warning");
        Skip("exception");
        var from = _at;
        EndStatement();
        return isError ? new PlRaise(Condition(from)) : null;
    }

    /// <summary>RAISE condition, RAISE SQLSTATE code, USING ERRCODE = constant; raise_exception where nothing is said (manual 43.9.1).</summary>
    private string? Condition(int from)
    {
        if (IsSymbol(from, ";")) return null;
        for (var i = from; i < _at; i++)
        {
            var isCode = IsWord(i, "errcode") && (IsSymbol(i + 1, "=") || IsSymbol(i + 1, ":="));
            if (isCode) return IsSymbol(i + 3, ";") || IsSymbol(i + 3, ",") ? TokenText.String(_text, _tokens[i + 2]) : null;
        }

        if (IsWord(from, "sqlstate")) return TokenText.String(_text, _tokens[from + 1]);
        return TokenText.String(_text, _tokens[from]) is null && !IsWord(from, "using") ? TokenText.Name(_text, _tokens[from]) : "raise_exception";
    }

    private PlTransaction Transaction()
    {
        var isRollback = Is("rollback");
        EndStatement();
        return new PlTransaction(isRollback);
    }

    private PlStatement? Nothing()
    {
        EndStatement();
        return null;
    }

    private PlSql? Sql()
    {
        var from = _at;
        EndStatement();
        var end = IsSymbol(_at - 1, ";") ? _at - 1 : _at;
        return end > from ? new PlSql(new Statement(_text, new ArraySegment<Token>(_tokens, from, end - from))) : null;
    }

    /// <summary>Whether <c>variable :=</c> or <c>record.field =</c> comes next.</summary>
    private bool IsAssignment()
    {
        var i = _at + 1;
        while (IsSymbol(i, ".") || IsSymbol(i, "["))
        {
            if (IsSymbol(i, ".")) i += 2;
            else while (i < _tokens.Length && !IsSymbol(i++, "]")) continue;
        }

        return IsSymbol(i, ":=") || IsSymbol(i, "=");
    }

    private PlAssign Assignment()
    {
        var name = Word();
        while (!AtEnd && !IsSymbol(_at, ":=") && !IsSymbol(_at, "=")) _at++;
        _at++;
        return new PlAssign(name, EndStatement());
    }

    private void Close(string word)
    {
        if (!Skip("end")) return;
        Skip(word);
        EndStatement();
    }

    private void SkipLabel()
    {
        if (AtEnd || TokenText.Of(_text, _tokens[_at]) is not "<<") return;
        while (!AtEnd && TokenText.Of(_text, _tokens[_at]) is not ">>") _at++;
        _at++;
    }

    /// <summary>The text up to a word that is in no bracket and no CASE, which is left behind.</summary>
    private string Until(string word, bool keep = false)
    {
        var from = _at;
        var depth = 0;
        var cases = 0;
        for (; !AtEnd; _at++)
        {
            depth += Deeper(_at);
            if (cases == 0 && depth == 0 && (Is(word) || IsSymbol(_at, ";"))) break;
            if (Is("case")) cases++;
            else if (cases > 0 && Is("end")) cases--;
        }

        var text = Text(from, _at);
        if (!keep && Is(word)) _at++;
        return text;
    }

    /// <summary>The text up to the next semicolon that is in no bracket, which is left behind.</summary>
    private string EndStatement()
    {
        var from = _at;
        var depth = 0;
        for (; !AtEnd && !(depth == 0 && IsSymbol(_at, ";")); _at++) depth += Deeper(_at);
        var text = Text(from, _at);
        if (!AtEnd) _at++;
        return text;
    }

    private int Deeper(int index) => IsSymbol(index, "(") || IsSymbol(index, "[") ? 1 : IsSymbol(index, ")") || IsSymbol(index, "]") ? -1 : 0;

    private string Word() => AtEnd ? "" : TokenText.Name(_text, _tokens[_at++]) ?? "";

    private string Text(int from, int end) => end > from && from < _tokens.Length ? _text[_tokens[from].Start.._tokens[Math.Min(end, _tokens.Length) - 1].End] : "";

    private bool Is(string word) => IsWord(_at, word);

    private bool IsWord(int index, string word) => index < _tokens.Length && TokenText.IsWord(_text, _tokens[index], word);

    private bool IsSymbol(int index, string symbol) =>
        index >= 0 && index < _tokens.Length && _tokens[index].Kind is TokenKind.Punctuation or TokenKind.Operator && TokenText.Of(_text, _tokens[index]).SequenceEqual(symbol);

    private bool Skip(string word)
    {
        if (!Is(word)) return false;
        _at++;
        return true;
    }
}
