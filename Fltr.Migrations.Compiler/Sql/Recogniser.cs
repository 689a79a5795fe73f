using System.Collections.Frozen;
using Fltr.Migrations.Compiler.Sql.Statements;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql;

/// <summary>Reads one form of statement from its first word on.</summary>
internal delegate void Form(Cursor cursor, Sighting sighting);

/// <summary>Says what a statement is and what it touches, by its first word.</summary>
internal static class Recogniser
{
    private static readonly FrozenDictionary<string, Form> _forms = new Dictionary<string, Form>(StringComparer.OrdinalIgnoreCase)
    {
        ["create"] = Definition.Create,
        ["alter"] = Definition.Alter,
        ["drop"] = Definition.Drop,
        ["comment"] = Remark.Comment,
        ["security"] = Remark.SecurityLabel,
        ["grant"] = Privileges.Grant,
        ["revoke"] = Privileges.Revoke,
        ["select"] = Query.Read,
        ["insert"] = Query.Read,
        ["update"] = Query.Read,
        ["delete"] = Query.Read,
        ["merge"] = Query.Read,
        ["with"] = Query.Read,
        ["values"] = Query.Read,
        ["table"] = Query.Read,
        ["explain"] = Prepared.Explain,
        ["prepare"] = Prepared.Prepare,
        ["declare"] = Prepared.Declare,
        ["truncate"] = Rows.Truncate,
        ["copy"] = Rows.Copy,
        ["lock"] = Rows.Lock,
        ["refresh"] = Maintenance.Refresh,
        ["vacuum"] = Maintenance.Vacuum,
        ["analyze"] = Maintenance.Analyze,
        ["analyse"] = Maintenance.Analyze,
        ["cluster"] = Maintenance.Cluster,
        ["reindex"] = Maintenance.Reindex,
        ["import"] = Maintenance.ImportForeignSchema,
        ["set"] = Settings.Set,
        ["reset"] = Settings.Reset,
        ["discard"] = Settings.Discard,
        ["reassign"] = Plain("REASSIGN OWNED"),
        ["do"] = Plain("DO"),
        ["call"] = Plain("CALL"),
        ["execute"] = Plain("EXECUTE"),
        ["deallocate"] = Plain("DEALLOCATE"),
        ["fetch"] = Plain("FETCH"),
        ["move"] = Plain("MOVE"),
        ["close"] = Plain("CLOSE"),
        ["show"] = Plain("SHOW"),
        ["load"] = Plain("LOAD"),
        ["listen"] = Plain("LISTEN"),
        ["unlisten"] = Plain("UNLISTEN"),
        ["notify"] = Plain("NOTIFY"),
        ["checkpoint"] = Plain("CHECKPOINT"),
        ["begin"] = TransactionControl.Begin,
        ["start"] = TransactionControl.Begin,
        ["commit"] = TransactionControl.Commit,
        ["end"] = TransactionControl.Commit,
        ["rollback"] = TransactionControl.Rollback,
        ["abort"] = TransactionControl.Rollback,
        ["savepoint"] = TransactionControl.Savepoint,
        ["release"] = TransactionControl.Savepoint,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static Recognition Recognise(Statement statement, Session session)
    {
        var problem = statement.Tokens.FirstOrDefault(t => t.Error is not null).Error ?? Zero(statement) ?? Brackets.Unmatched(statement);
        var cursor = new Cursor(statement);
        var sighting = new Sighting(session);
        if (problem is null)
        {
            Dispatch(cursor, sighting);
            problem = cursor.Problem;
        }

        return problem is null
            ? new Recognition(sighting.Done(statement.Text), statement.Start, null)
            : new Recognition(new SqlStatement(statement.Text, null), problem.At, problem.Message);
    }

    /// <summary>Reads the statement that begins here.</summary>
    public static void Dispatch(Cursor cursor, Sighting sighting)
    {
        if (cursor.IsSymbol('('))
        {
            Query.Read(cursor, sighting);
        }
        else if (cursor.Current.Kind == TokenKind.Word && _forms.TryGetValue(cursor.Shown, out var form))
        {
            form(cursor, sighting);
        }
        else
        {
            cursor.Refuse($"this begins with {cursor.Shown}, which is no statement of PostgreSQL 18");
        }
    }

    /// <summary>The server takes a character zero for the end of all SQL, even in a comment.</summary>
    private static LexicalError? Zero(Statement statement)
    {
        var at = statement.Source.AsSpan(statement.Start, statement.Length).IndexOf('\0');
        return at < 0 ? null : new LexicalError("no text can hold the character zero", statement.Start + at);
    }

    private static Form Plain(string kind) => (_, sighting) => sighting.Kind = kind;
}
