using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Reads SQL statement by statement, each with the catalog that those before it left, in PostgreSQL's words.</summary>
internal sealed class Fold
{
    private Session _session;
    private Transactions _transactions;
    private bool _hasOther;

    public Fold(Catalog catalog, Seq<string>? searchPath = null)
    {
        Catalog = catalog;
        _session = new Session(searchPath);
        _transactions = new Transactions(_session);
    }

    /// <summary>The catalog after what was read so far.</summary>
    public Catalog Catalog { get; private set; }

    /// <summary>The statements of a text in order. A statement that cannot be leaves the catalog as it was.</summary>
    /// <param name="text">SQL.</param>
    /// <param name="place">Where in its file a position of the text is.</param>
    public IEnumerable<Folded> Read(string text, Func<int, Source> place)
    {
        foreach (var statement in Splitter.Split(PsqlCommands.Blank(text)))
        {
            var before = Catalog;
            var (syntax, lowered) = Lower(statement, place);
            yield return new Folded(statement, syntax, lowered, before, Catalog);
        }
    }

    /// <summary>The same catalog in other words.</summary>
    public void Replace(Catalog settled) => Catalog = settled;

    /// <summary>What follows is another session: another file, run by itself.</summary>
    public void BeginSession()
    {
        Catalog = _transactions.Close(Catalog);
        _session = new Session(_session.NextPath);
        _transactions = new Transactions(_session);
    }

    /// <summary>Whether all that the database holds is known: only then is what is missing here missing there.</summary>
    private bool IsWhole => !_hasOther && Catalog.Unseen.Count == 0 && Catalog.Extensions.Keys.All(name => Known.Extension(name) is not null);

    private (StatementSyntax?, Lowered) Lower(Statement statement, Func<int, Source> place)
    {
        var (syntax, problem) = Parser.Parse(statement);
        if (problem is not null)
        {
            _transactions.Fail();
            return (syntax, Lowered.Refused(problem, SqlState.SyntaxError));
        }

        try
        {
            return (syntax, Lower(syntax!, statement, place));
        }
        catch (CatalogException refused)
        {
            _transactions.Fail();
            return (syntax, Lowered.Refused(new LexicalError(refused.Message, statement.Start), refused.State));
        }
    }

    private Lowered Lower(StatementSyntax syntax, Statement statement, Func<int, Source> place)
    {
        if (syntax is TransactionStmt transaction)
        {
            Catalog = _transactions.Run(transaction, Catalog);
            return new Lowered([], false);
        }

        if (_transactions.HasFailed) throw Transactions.Failed();
        if (_transactions.IsOpen && Consequences.IsOutsideTransaction(syntax)) throw new CatalogException("It cannot run in a transaction.", SqlState.ActiveTransaction);

        var into = new Understanding(_session, Catalog, statement.Source, place) { IsWhole = IsWhole, Refuses = true };
        var session = _session.Here();
        try
        {
            Families.Lower(syntax, into);
            var lowered = into.Done();
            Catalog = Canonical.Settle(Catalog, into.Catalog, new Strictness(Refuses: true, into.IsWhole), lowered.Operations);
            _hasOther |= into.MakesOther;
            return lowered;
        }
        catch (CatalogException)
        {
            _session.Back(session);
            throw;
        }
    }
}

/// <summary>A statement, and the catalog around it.</summary>
internal sealed record Folded(Statement Statement, StatementSyntax? Syntax, Lowered Lowered, Catalog Before, Catalog After);
