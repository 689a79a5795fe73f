using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>The transaction that statements open themselves, with its savepoints: what is rolled back was never there (manual 3.4 and 13.2).</summary>
/// <param name="session">Its path and temporary objects are rolled back, too.</param>
internal sealed class Transactions(Session session)
{
    private readonly List<(string? Name, Catalog Catalog, Session.Mark Session)> _marks = [];

    /// <summary>Whether one is open.</summary>
    public bool IsOpen => _marks.Count > 0;

    /// <summary>Whether a statement in it was refused: nothing runs until it is rolled back.</summary>
    public bool HasFailed { get; private set; }

    public void Fail() => HasFailed = IsOpen;

    /// <summary>The catalog after a statement that begins, ends or goes back.</summary>
    /// <exception cref="CatalogException">PostgreSQL would refuse it.</exception>
    public Catalog Run(TransactionStmt statement, Catalog now)
    {
        switch (statement.Action)
        {
            case "BEGIN" or "START":
                if (HasFailed) throw Failed();
                if (!IsOpen) Mark(null, now);
                return now;
            case "COMMIT" when !HasFailed:
                return End(statement.Chain, now);
            case "COMMIT" or "ROLLBACK":
                return End(statement.Chain, IsOpen ? Back(0) : now);
            case "PREPARE" when !HasFailed:
                return End(isChained: false, now);
            case "SAVEPOINT":
                Need(statement, needsHealth: true);
                Mark(statement.Savepoint, now);
                return now;
            case "RELEASE":
                Need(statement, needsHealth: true);
                var released = Find(statement);
                _marks.RemoveRange(released, _marks.Count - released);
                return now;
            case "ROLLBACK_TO":
                Need(statement, needsHealth: false);
                var at = Find(statement);
                HasFailed = false;
                _marks.RemoveRange(at + 1, _marks.Count - at - 1);
                return Back(at);
            default:
                return now;
        }
    }

    /// <summary>The session ends: what is open is rolled back.</summary>
    public Catalog Close(Catalog now) => End(isChained: false, IsOpen ? Back(0) : now);

    public static CatalogException Failed() => new("An earlier statement of this transaction was refused: nothing runs until it is rolled back.", SqlState.FailedTransaction);

    private Catalog End(bool isChained, Catalog after)
    {
        var begins = isChained && IsOpen;
        _marks.Clear();
        HasFailed = false;
        session.EndTransaction();
        if (begins) Mark(null, after);
        return after;
    }

    private void Mark(string? name, Catalog now) => _marks.Add((name, now, session.Here()));

    private Catalog Back(int at)
    {
        session.Back(_marks[at].Session);
        return _marks[at].Catalog;
    }

    private void Need(TransactionStmt statement, bool needsHealth)
    {
        if (!IsOpen) throw new CatalogException($"{statement.Action.Replace('_', ' ')} has a meaning only in a transaction: write BEGIN first.", SqlState.NoActiveTransaction);
        if (needsHealth && HasFailed) throw Failed();
    }

    private int Find(TransactionStmt statement)
    {
        var at = _marks.FindLastIndex(m => m.Name is not null && m.Name == statement.Savepoint);
        return at >= 0 ? at : throw new CatalogException($"There is no savepoint {statement.Savepoint}.", SqlState.InvalidSavepoint);
    }
}
