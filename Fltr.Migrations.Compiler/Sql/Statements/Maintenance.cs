using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>REFRESH, VACUUM, ANALYZE, CLUSTER and REINDEX: they change no definition, but lock, and are the owner's alone.</summary>
internal static class Maintenance
{
    public static void Refresh(Cursor cursor, Sighting sighting)
    {
        sighting.Kind = "REFRESH MATERIALIZED VIEW";
        if (!cursor.Skip("refresh", "materialized", "view")) cursor.Refuse("only a MATERIALIZED VIEW can be refreshed");
        var mode = cursor.Skip("concurrently") ? LockMode.Exclusive : LockMode.AccessExclusive;
        sighting.Touch(cursor.Name(), Access.Write, mode, ObjectKind.View);
    }

    public static void Vacuum(Cursor cursor, Sighting sighting)
    {
        sighting.Kind = "VACUUM";
        sighting.OutsideTransaction = true;
        cursor.Advance();
        var full = Options(cursor, "full");
        for (; cursor.IsAny("full", "freeze", "verbose", "analyze", "analyse"); cursor.Advance()) full |= cursor.Is("full");
        Tables(cursor, sighting, full ? LockMode.AccessExclusive : LockMode.ShareUpdateExclusive);
    }

    public static void Analyze(Cursor cursor, Sighting sighting)
    {
        sighting.Kind = "ANALYZE";
        cursor.Advance();
        Options(cursor, "verbose");
        cursor.Skip("verbose");
        Tables(cursor, sighting, LockMode.ShareUpdateExclusive);
    }

    public static void Cluster(Cursor cursor, Sighting sighting)
    {
        sighting.Kind = "CLUSTER";
        cursor.Advance();
        Options(cursor, "verbose");
        cursor.Skip("verbose");
        sighting.OutsideTransaction = cursor.AtEnd;
        if (cursor.AtEnd) return;

        var name = cursor.Name();
        sighting.Alter(cursor.Skip("on") ? cursor.Name() : name);
    }

    public static void Reindex(Cursor cursor, Sighting sighting)
    {
        sighting.Kind = "REINDEX";
        cursor.Advance();
        var concurrently = Options(cursor, "concurrently");
        var table = cursor.Skip("table");
        var index = cursor.Skip("index");
        if (!table && !index && !cursor.IsAny("schema", "database", "system")) cursor.Refuse($"{cursor.Shown} cannot be reindexed");

        sighting.OutsideTransaction = !table && !index;
        if (sighting.OutsideTransaction) return;

        sighting.OutsideTransaction = concurrently |= cursor.Skip("concurrently");
        var mode = (concurrently, table) switch { (true, _) => LockMode.ShareUpdateExclusive, (_, true) => LockMode.Share, _ => LockMode.AccessExclusive };
        sighting.Alter(cursor.Name(), mode, table ? ObjectKind.Table : ObjectKind.Other);
    }

    public static void ImportForeignSchema(Cursor cursor, Sighting sighting)
    {
        sighting.Kind = "IMPORT FOREIGN SCHEMA";
        if (!cursor.Skip("import", "foreign", "schema")) cursor.Refuse("only a FOREIGN SCHEMA can be imported");
        cursor.Refuse("IMPORT FOREIGN SCHEMA makes tables that it does not name; write CREATE FOREIGN TABLE");
    }

    private static void Tables(Cursor cursor, Sighting sighting, LockMode mode)
    {
        if (cursor.AtEnd) return;
        do
        {
            sighting.Alter(cursor.Table(), mode);
            if (cursor.IsSymbol('(')) cursor.SkipItem();
        }
        while (cursor.SkipSymbol(','));
    }

    /// <summary>Whether an option is on in a list in brackets; goes behind the list.</summary>
    private static bool Options(Cursor cursor, string wanted)
    {
        var found = false;
        if (!cursor.SkipSymbol('(')) return found;
        for (; !cursor.AtEnd && !cursor.IsSymbol(')'); cursor.Advance())
        {
            if (cursor.Is(wanted)) found = !cursor.Is("false", 1) && !cursor.Is("off", 1) && !cursor.IsSymbol('0', 1);
        }

        cursor.Advance();
        return found;
    }
}
