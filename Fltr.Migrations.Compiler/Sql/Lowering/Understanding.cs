using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>What has been understood of a statement so far.</summary>
/// <param name="session">Search path and temporary objects.</param>
/// <param name="before">The catalog before the statement.</param>
/// <param name="text">The text that positions in the syntax are in.</param>
/// <param name="place">Where in the author's file a position of the text is.</param>
internal sealed class Understanding(Session session, Catalog before, string text, Func<int, Source> place)
{
    private string _text = text;
    private Func<int, Source> _place = place;
    private readonly List<Operation> _operations = [];
    private readonly List<Unseen> _unseen = [];
    private readonly List<Touch> _touches = [];
    private bool _stays;
    private Mark? _committed;

    public Session Session => session;

    /// <summary>The catalog before the statement.</summary>
    public Catalog Before { get; } = before;

    /// <summary>The catalog before the statement, with what was understood of it applied.</summary>
    public Catalog Catalog { get; private set; } = before;

    /// <summary>The statement does this, among other things.</summary>
    /// <exception cref="CatalogException">PostgreSQL would refuse it.</exception>
    public void Add(Operation operation)
    {
        Fit.Need(operation, Catalog);
        Catalog = operation.Apply(Catalog);
        _operations.Add(operation);
    }

    /// <summary>The operations do not say all that the statement does: it stays SQL, and they are what it does to the catalog.</summary>
    public void Stay() => _stays = true;

    /// <summary>The statement makes what no catalog of ours holds: operators, casts and the like.</summary>
    public void StayOutside()
    {
        _stays = true;
        MakesOther = true;
    }

    /// <summary>Whether it made what no catalog of ours holds.</summary>
    public bool MakesOther { get; private set; }

    /// <summary>The statement changes something without our seeing. It stays SQL.</summary>
    public void Hide(Name? changed, string because)
    {
        _stays = true;
        var fact = new Unseen(changed, because);
        _unseen.Add(fact);
        Catalog = fact.Apply(Catalog);
    }

    /// <summary>Whether no server has taken the statement yet, so that what PostgreSQL refuses is refused.</summary>
    public bool Refuses { get; init; }

    /// <summary>Whether all that the database holds is in the catalog: what is not there then is nowhere.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The statement calls a function that nobody knows: what it does is not seen.</summary>
    /// <exception cref="CatalogException">There is none, for certain.</exception>
    public void Miss(FunctionCall call)
    {
        var name = string.Join('.', call.Names);
        if (IsWhole) throw new CatalogException($"There is no function {name}.", SqlState.UndefinedFunction);
        Hide(null, $"the function {name} that it calls is not known");
    }

    /// <summary>An object that the statement uses, beyond what its operations say.</summary>
    public void Use(Touch touch) => _touches.Add(touch);

    /// <summary>Where a part of the statement stands.</summary>
    public Source At(int position) => _place(position);

    /// <summary>A type as written, with its schema.</summary>
    public string Written(TypeName type) => Resolve().Type(type);

    /// <summary>A type as PostgreSQL prints it for an argument or result of a routine.</summary>
    public string Type(TypeName type) => Analysis.TypeText.OfArgument(type, Catalog, session.SearchPath);

    /// <summary>An expression as written, with a schema before each name of an object that there is.</summary>
    public string Written(Expression expression) => Resolve().Expression(expression);

    /// <summary>A statement within the statement, in the same way.</summary>
    public string Written(StatementSyntax statement) => Resolve().Statement(statement);

    /// <summary>Understands what stands in a text within the statement: the body of a block or function.</summary>
    public void Inside(string body, Action read)
    {
        var (text, place) = (_text, _place);
        var at = place(0);
        (_text, _place) = (body, _ => at);
        try
        {
            read();
        }
        finally
        {
            (_text, _place) = (text, place);
        }
    }

    /// <summary>What was understood so far, to come back to.</summary>
    public Mark Here() => new(Catalog, _operations.Count, _unseen.Count, session.Here());

    /// <summary>Forgets what was understood since then: PostgreSQL rolls it back.</summary>
    public void Back(Mark mark)
    {
        Catalog = mark.Catalog;
        session.Back(mark.Session);
        _operations.RemoveRange(mark.Operations, _operations.Count - mark.Operations);
        _unseen.RemoveRange(mark.Unseen, _unseen.Count - mark.Unseen);
    }

    /// <summary>COMMIT in a procedure or DO block: what was understood so far is not rolled back.</summary>
    public void Commit() => _committed = Here();

    /// <summary>ROLLBACK in a procedure or DO block.</summary>
    public void BackToCommit() => Back(_committed ?? new Mark(Before, 0, 0, session.Here()));

    /// <summary>The operations since then.</summary>
    public IReadOnlyList<Operation> Since(Mark mark) => _operations[mark.Operations..];

    /// <summary>What was hidden since then.</summary>
    public IReadOnlyList<Unseen> HiddenSince(Mark mark) => _unseen[mark.Unseen..];

    public Lowered Done() => new([.. _operations], !_stays) { Unseen = [.. _unseen], Touches = [.. _touches] };

    private Resolved Resolve() => new(session, Catalog, _text);

    /// <summary>A moment of understanding.</summary>
    internal readonly record struct Mark(Catalog Catalog, int Operations, int Unseen, Session.Mark Session);
}
