using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>ALTER TABLE: one lock, the strongest that its parts ask for.</summary>
internal static class AlterTable
{
    public static void Read(Cursor cursor, Sighting sighting, ObjectType type)
    {
        if (cursor.Comes("all", "in", "tablespace")) return;

        cursor.Skip("if", "exists");
        var table = cursor.Table();
        sighting.Alter(table, LockMode.None);
        do Part(cursor, sighting, type, table);
        while (cursor.SkipSymbol(','));

        if (cursor.Problem is null && !cursor.AtEnd) cursor.Refuse($"{cursor.Shown} was not expected here; is a semicolon missing?");
    }

    private static void Part(Cursor cursor, Sighting sighting, ObjectType type, ObjectName? table)
    {
        if (AlterTablePart.At(cursor) is not { } part)
        {
            cursor.Refuse($"{cursor.Shown} begins no part of ALTER TABLE in PostgreSQL 18");
            return;
        }

        var mode = part.Lock;
        Named.Move(cursor, sighting, type, table);
        sighting.Loss |= part.Loss;
        Other(cursor, sighting, ref mode);

        for (; !cursor.AtEnd && !cursor.IsSymbol(','); cursor.SkipItem())
        {
            while (TableDefinition.References(cursor, sighting)) { }
            if (cursor.AtEnd || cursor.IsSymbol(',')) break;
        }

        sighting.Alter(table, mode);
    }

    /// <summary>The parts that name another table.</summary>
    private static void Other(Cursor cursor, Sighting sighting, ref LockMode mode)
    {
        if (cursor.Skip("attach", "partition"))
        {
            sighting.Alter(cursor.Name());
        }
        else if (cursor.Skip("detach", "partition"))
        {
            sighting.Alter(cursor.Name());
            if (!cursor.IsAny("concurrently", "finalize")) return;
            mode = LockMode.ShareUpdateExclusive;
            sighting.OutsideTransaction = cursor.Is("concurrently");
        }
        else if (cursor.Skip("inherit"))
        {
            sighting.Alter(cursor.Name(), LockMode.ShareUpdateExclusive);
        }
        else if (cursor.Skip("no", "inherit"))
        {
            sighting.Alter(cursor.Name(), LockMode.AccessShare);
        }
        else if (cursor.Skip("set", "("))
        {
            // The one storage parameter that readers must not see change.
            for (; !cursor.AtEnd && !cursor.IsSymbol(')'); cursor.Advance()) if (cursor.Is("user_catalog_table")) mode = LockMode.AccessExclusive;
            cursor.Advance();
        }
    }
}
