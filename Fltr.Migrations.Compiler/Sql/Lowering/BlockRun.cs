using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Lowering.Guards;
using Fltr.Migrations.Compiler.Sql.Plpgsql;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Goes through a block as PostgreSQL would. What depends on rows may or may not happen: of the objects that it would change, not all is seen from then on.</summary>
internal sealed class BlockRun(Understanding into, Dictionary<string, object?>? variables = null, int depth = 0)
{
    private const int DeepestCall = 20;

    private readonly Dictionary<string, object?> _variables = variables ?? [];

    /// <summary>What the handler that runs has caught: RAISE by itself raises it once more.</summary>
    private CatalogException? _handled;

    /// <summary>Whether the end was reached, and not a RETURN.</summary>
    public bool Run(PlStatement statement)
    {
        switch (statement)
        {
            case PlBlock block: return Block(block);
            case PlIf choice: return If(choice);
            case PlCase choice:
                foreach (var branch in choice.Branches) Perhaps(branch.Statements);
                Perhaps(choice.Else);
                return true;
            case PlLoop loop: return Loop(loop);
            case PlAssign assign: Assign(assign.Variable, Value(assign.Expression)); return true;
            case PlExecute execute: Execute(execute); return true;
            case PlPerform perform:
                if (Guard.Parse(perform.Expression) is not { } called) return true;
                Called(called);
                Found(called);
                return true;
            case PlSql sql: Sql(sql.Statement); return true;
            case PlRaise raise: throw Raised(raise);
            case PlTransaction { IsRollback: true }: into.BackToCommit(); return true;
            case PlTransaction: into.Commit(); return true;
            default: return statement is not PlReturn;
        }
    }

    /// <summary>The functions that a statement calls.</summary>
    public void Called(object statement)
    {
        foreach (var call in Walk.Through(statement).OfType<FunctionCall>().ToList())
        {
            if (call is { Names: [.., "set_config"], Arguments.Count: 3 }) SetPath(call);
            else if (Routine(call) is { } routine) Call(routine, call);
            else if (!KnownFunctions.Has(call, into)) into.Miss(call);
        }
    }

    private bool Run(IEnumerable<PlStatement> statements) => statements.All(Run);

    private bool Block(PlBlock block)
    {
        var mark = into.Here();
        try
        {
            return Run(block.Statements);
        }
        catch (CatalogException refused) when (block.Handlers.FirstOrDefault(h => Handlers.Catches(h.Condition, refused)) is not null)
        {
            into.Back(mark);
            var handled = _handled;
            _handled = refused;
            var reachesEnd = Run(block.Handlers.First(h => Handlers.Catches(h.Condition, refused)).Statements);
            _handled = handled;
            return reachesEnd;
        }
    }

    private CatalogException Raised(PlRaise raise)
    {
        if (raise.Condition is null && _handled is not null) return _handled;
        return new CatalogException("It ends with RAISE EXCEPTION, whatever rows there are.", raise.Condition is { } condition ? Handlers.Code(condition) : null);
    }

    private bool If(PlIf choice)
    {
        for (var i = 0; i < choice.Branches.Count; i++)
        {
            switch (Guard.Decide(choice.Branches[i].Condition, Variables(), into.Session, into.Catalog))
            {
                case true: return Run(choice.Branches[i].Statements);
                case false: continue;
            }

            foreach (var branch in choice.Branches.Skip(i)) Perhaps(branch.Statements);
            Perhaps(choice.Else);
            return true;
        }

        return Run(choice.Else);
    }

    private bool Loop(PlLoop loop)
    {
        if (loop.Statements.Any(Leaves) || LoopHead.Read(loop.Head, Variables(), into.Session, into.Catalog) is not var (variable, values))
        {
            Perhaps(loop.Statements);
            return true;
        }

        foreach (var value in values)
        {
            _variables[variable] = value;
            if (!Run(loop.Statements)) return false;
        }

        _variables.Remove(variable);
        return true;
    }

    private static bool Leaves(PlStatement statement) => statement switch
    {
        PlLeave => true,
        PlBlock block => block.Statements.Any(Leaves) || block.Handlers.Any(h => h.Statements.Any(Leaves)),
        PlIf choice => choice.Else.Any(Leaves) || choice.Branches.Any(b => b.Statements.Any(Leaves)),
        PlCase choice => choice.Else.Any(Leaves) || choice.Branches.Any(b => b.Statements.Any(Leaves)),
        PlLoop loop => loop.Statements.Any(Leaves),
        _ => false,
    };

    /// <summary>Whether a query has rows is in FOUND afterwards (manual 43.5.5).</summary>
    private void Found(Query query)
    {
        var rows = query.From.Count > 0 ? new CatalogQuery(into.Catalog, new Evaluation(into.Session, into.Catalog)).Run(query, Variables()) : null;
        Assign("found", rows is null || (rows.Certain.Count == 0 && !rows.IsComplete) ? Answer.Unknown : Answer.Of(rows.Certain.Count > 0));
    }

    /// <summary>Statements that may run or not.</summary>
    private void Perhaps(IEnumerable<PlStatement> statements)
    {
        var mark = into.Here();
        var known = new Dictionary<string, object?>(_variables);
        IReadOnlyList<Operation> operations;
        var isRead = true;
        try
        {
            Run(statements);
        }
        catch (CatalogException)
        {
            isRead = false;
        }
        finally
        {
            operations = into.Since(mark);
        }

        foreach (var (name, value) in _variables.ToList()) if (!known.TryGetValue(name, out var before) || !Equals(before, value)) _variables.Remove(name);

        var catalog = mark.Catalog;
        var changed = new List<Name>();
        foreach (var operation in operations)
        {
            changed.AddRange(operation.Touches(catalog).Where(t => t.Access.HasFlag(Access.Alter)).Select(t => t.Object));
            catalog = operation.Apply(catalog);
        }

        var hidden = into.HiddenSince(mark);
        into.Back(mark);
        foreach (var name in changed.Distinct()) into.Hide(name, "what changes it in a block depends on rows");
        foreach (var fact in hidden) into.Hide(fact.Object, fact.Because);
        if (!isRead && changed.Count == 0) into.Hide(null, "a part of a block that depends on rows was not understood");
    }

    private void Execute(PlExecute execute)
    {
        if (Guard.Text(execute.Expression, Variables(), into.Session, into.Catalog) is { } text) into.Inside(text, () => Statements(text));
        else if (!IsAboutRows(execute.Expression)) into.Hide(null, "EXECUTE makes its SQL when it runs");
    }

    private void Statements(string text)
    {
        foreach (var statement in Splitter.Split(text)) Sql(statement);
    }

    private void Sql(Statement statement)
    {
        var (syntax, problem) = Parser.Parse(statement);
        switch (syntax)
        {
            case null when IsDefinition(statement): into.Hide(null, problem!.Message); break;
            case null: break;
            case Query { Into: { } target } query:
                Assign(target.Relation.Local, Value(query with { Into = null }));
                Found(query with { Into = null });
                break;
            case Query or CallStmt: Called(syntax); break;
            case InsertStmt or UpdateStmt or DeleteStmt or MergeStmt: _variables.Remove("found"); break;
            default: Families.Lower(syntax, into); break;
        }
    }

    /// <summary>The one routine that a call can mean; its number of arguments decides between several.</summary>
    private Routine? Routine(FunctionCall call)
    {
        var (schema, local) = call.Names.Qualified();
        if (into.Session.TemporaryRoutine(schema, local) is { } temporary) return temporary;

        var name = into.Session.Find(schema, local, into.Catalog, n => into.Catalog.RoutinesNamed(n).Any());
        var fitting = into.Catalog.RoutinesNamed(name).Where(r => r.Arguments.Count(a => a.Mode is not ("out" or "table")) >= call.Arguments.Count).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private void Call(Routine routine, FunctionCall call)
    {
        if (depth > DeepestCall || routine.Returns == "trigger") return;

        var inner = new BlockRun(into, Arguments(routine, call), depth + 1);
        using var path = Settings.OfRoutine(routine, into.Session) is { } own ? into.Session.Under(own) : null;
        if (routine.Language == "sql") into.Inside(routine.Body, () => inner.Statements(routine.Body));
        else if (routine.Language == "plpgsql" && PlReader.Read(routine.Body) is { } block) into.Inside(routine.Body, () => inner.Run(block));
    }

    private Dictionary<string, object?> Arguments(Routine routine, FunctionCall call)
    {
        var inputs = routine.Arguments.Where(a => a.Mode is not ("out" or "table")).ToList();
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var evaluation = new Evaluation(into.Session, into.Catalog);
        for (var i = 0; i < inputs.Count; i++)
        {
            var given = call.Arguments.FirstOrDefault(a => a.Name is not null && a.Name == inputs[i].Name) ?? (i < call.Arguments.Count && call.Arguments[i].Name is null ? call.Arguments[i] : null);
            var value = given is not null ? evaluation.Of(given.Value, Variables()) : inputs[i].Default is { } text ? Value(text) : Answer.Unknown;
            if (value.IsKnown && inputs[i].Name is { } name) values[name] = value.Value;
        }

        return values;
    }

    private void SetPath(FunctionCall call)
    {
        var evaluation = new Evaluation(into.Session, into.Catalog);
        var values = call.Arguments.Select(a => evaluation.Of(a.Value, Variables())).ToList();
        if (values is not [{ Value: "search_path" }, { IsKnown: true, Value: string path }, { IsKnown: true, Value: bool isLocal }]) return;
        into.Session.SetPath([.. Lexer.Read(path).Select(t => TokenText.Name(path, t)).OfType<string>()], isLocal);
    }

    private void Assign(string variable, Answer value)
    {
        if (value.IsKnown) _variables[variable] = value.Value;
        else _variables.Remove(variable);
    }

    private Answer Value(string expression) => Guard.Value(expression, Variables(), into.Session, into.Catalog);

    private Answer Value(Query query)
    {
        var evaluation = new Evaluation(into.Session, into.Catalog);
        if (query is { From.Count: 0, Targets: [{ Value: var value }] }) return evaluation.Of(value, Variables());
        return new CatalogQuery(into.Catalog, evaluation).Run(query, Variables()) is { IsComplete: true } rows ? rows.Certain.FirstOrDefault(Answer.Of(null)) : Answer.Unknown;
    }

    /// <summary>Plain variables, and the records of loops under their own names.</summary>
    private Row Variables() =>
        new([("", new CatalogRow([.. _variables.Where(v => v.Value is not CatalogRow).Select(v => (v.Key, v.Value))])), .. _variables.Where(v => v.Value is CatalogRow).Select(v => (v.Key, (CatalogRow)v.Value!))], null);

    /// <summary>Whether SQL that is made at run time begins with a word that defines nothing: <c>'update ' || …</c>.</summary>
    private static bool IsAboutRows(string expression)
    {
        var first = Lexer.Read(expression).FirstOrDefault(t => t.Kind is TokenKind.String or TokenKind.EscapeString or TokenKind.DollarString);
        var text = first.Length > 0 ? TokenText.String(expression, first) ?? "" : "";
        var word = Lexer.Read(text).FirstOrDefault(t => !t.IsTrivia);
        return word.Kind == TokenKind.Word && TokenText.Name(text, word) is "select" or "insert" or "update" or "delete" or "merge" or "grant" or "revoke" or "analyze" or "vacuum" or "set" or "notify" or "lock" or "truncate" or "refresh";
    }

    private static bool IsDefinition(Statement statement) => statement.IsWord(0, "create") || statement.IsWord(0, "alter") || statement.IsWord(0, "drop");
}
