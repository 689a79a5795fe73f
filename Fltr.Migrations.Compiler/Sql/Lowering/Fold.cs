using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Reads SQL statement by statement, each with the catalog that those before it left, in PostgreSQL's words.</summary>
internal sealed class Fold(Catalog catalog, Seq<string>? searchPath = null)
{
    private Session _session = new(searchPath);

    /// <summary>The catalog after what was read so far.</summary>
    public Catalog Catalog { get; private set; } = catalog;

    /// <summary>The statements of a text in order. A statement that cannot be leaves the catalog as it was.</summary>
    /// <param name="text">SQL.</param>
    /// <param name="place">Where in its file a position of the text is.</param>
    public IEnumerable<Folded> Read(string text, Func<int, Source> place)
    {
        foreach (var statement in Splitter.Split(text))
        {
            var before = Catalog;
            var (syntax, lowered) = Lower(statement, place);
            yield return new Folded(statement, syntax, lowered, before, Catalog);
        }
    }

    /// <summary>The same catalog in other words.</summary>
    public void Replace(Catalog settled) => Catalog = settled;

    /// <summary>What follows is another session: another file, run by itself.</summary>
    public void BeginSession() => _session = new Session(_session.NextPath);

    private (StatementSyntax?, Lowered) Lower(Statement statement, Func<int, Source> place)
    {
        var (syntax, problem) = Parser.Parse(statement);
        if (problem is not null) return (syntax, Lowered.Refused(problem));

        var into = new Understanding(_session, Catalog, statement.Source, place);
        try
        {
            Families.Lower(syntax!, into);
        }
        catch (CatalogException refused)
        {
            return (syntax, Lowered.Refused(new LexicalError(refused.Message, statement.Start)));
        }

        var lowered = into.Done();
        Catalog = Canonical.Settle(Catalog, into.Catalog, lowered.Operations);
        return (syntax, lowered);
    }
}

/// <summary>A statement, and the catalog around it.</summary>
internal sealed record Folded(Statement Statement, StatementSyntax? Syntax, Lowered Lowered, Catalog Before, Catalog After);
