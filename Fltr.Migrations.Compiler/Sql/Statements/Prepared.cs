namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>Statements that hold another: EXPLAIN, PREPARE and DECLARE.</summary>
internal static class Prepared
{
    public static void Explain(Cursor cursor, Sighting sighting)
    {
        cursor.Advance();
        if (cursor.IsSymbol('(') && !BeginsQuery(cursor)) cursor.SkipItem();
        while (cursor.IsAny("analyze", "analyse", "verbose")) cursor.Advance();
        if (cursor.Is("explain")) cursor.Refuse("EXPLAIN cannot explain itself");
        else Recogniser.Dispatch(cursor, sighting);
        sighting.Kind = "EXPLAIN";
    }

    public static void Prepare(Cursor cursor, Sighting sighting)
    {
        if (cursor.Comes("prepare", "transaction"))
        {
            TransactionControl.Prepare(cursor, sighting);
            return;
        }

        Inner("as", "PREPARE", cursor, sighting);
    }

    public static void Declare(Cursor cursor, Sighting sighting) => Inner("for", "DECLARE", cursor, sighting);

    private static void Inner(string word, string kind, Cursor cursor, Sighting sighting)
    {
        if (cursor.Seek(word)) cursor.Advance();
        else cursor.Refuse($"{word.ToUpperInvariant()} and a query were expected here");
        Query.Read(cursor, sighting);
        sighting.Kind = kind;
    }

    private static bool BeginsQuery(Cursor cursor) => cursor.Comes("(", "select") || cursor.Comes("(", "with") || cursor.Comes("(", "values") || cursor.Comes("(", "(");
}
