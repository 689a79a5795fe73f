using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>TRUNCATE, COPY and LOCK.</summary>
internal static class Rows
{
    public static void Truncate(Cursor cursor, Sighting sighting)
    {
        cursor.Advance();
        cursor.Skip("table");
        sighting.Kind = "TRUNCATE";
        sighting.Loss = Loss.Data;
        do sighting.Touch(cursor.Table(), Access.Write, LockMode.AccessExclusive);
        while (cursor.SkipSymbol(','));
    }

    public static void Copy(Cursor cursor, Sighting sighting)
    {
        cursor.Advance();
        sighting.Kind = "COPY";
        cursor.Skip("binary");
        if (cursor.IsSymbol('('))
        {
            Query.Read(cursor, sighting);
            sighting.Kind = "COPY";
            return;
        }

        var table = cursor.Name();
        if (cursor.IsSymbol('(')) cursor.SkipItem();
        if (cursor.Comes("from", "stdin")) cursor.Refuse("COPY … FROM STDIN waits for rows that a migration cannot send; write INSERT");
        if (cursor.Comes("to", "stdout")) cursor.Refuse("COPY … TO STDOUT sends rows that a migration has no use for; leave it out");

        if (cursor.Is("from")) sighting.Touch(table, Access.Write, LockMode.RowExclusive);
        else if (cursor.Is("to")) sighting.Read(table);
        else cursor.Refuse($"FROM or TO was expected here, not {cursor.Shown}");
    }

    public static void Lock(Cursor cursor, Sighting sighting)
    {
        cursor.Advance();
        cursor.Skip("table");
        sighting.Kind = "LOCK";
        var tables = new List<ObjectName?>();
        do tables.Add(cursor.Table());
        while (cursor.SkipSymbol(','));

        var mode = cursor.Skip("in") ? Mode(cursor) : LockMode.AccessExclusive;
        foreach (var table in tables) sighting.Touch(table, mode <= LockMode.RowShare ? Access.Read : Access.Write, mode);
    }

    private static LockMode Mode(Cursor cursor)
    {
        foreach (var mode in Enum.GetValues<LockMode>())
        {
            if (mode != LockMode.None && cursor.Skip([.. mode.Sql().ToLowerInvariant().Split(' '), "mode"])) return mode;
        }

        cursor.Refuse($"{cursor.Shown} begins no lock mode of PostgreSQL");
        return LockMode.AccessExclusive;
    }
}
