using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>SELECT, INSERT, UPDATE, DELETE, MERGE, VALUES and TABLE, with WITH before them or without.</summary>
internal static class Query
{
    public static void Read(Cursor cursor, Sighting sighting)
    {
        var scan = new TableScan(cursor);
        scan.Run();
        sighting.Kind = scan.Verb ?? "SELECT";
        if (scan.Deletes) sighting.Loss = Loss.Data;
        if (scan.Made is { } made)
        {
            sighting.Kind = "SELECT INTO";
            sighting.Effect = SqlEffect.Create;
            sighting.Temporary = scan.MadeTemporary;
            sighting.Made(made);
        }

        Add(scan.Uses.OrderByDescending(u => u.IsTarget), scan, sighting);
    }

    /// <summary>The tables of a query inside another statement.</summary>
    public static void ReadTables(Cursor cursor, Sighting sighting, ObjectName? hidden = null)
    {
        var scan = new TableScan(cursor);
        if (hidden is { } name) scan.Hide(name.Local);
        cursor.Skip("as");
        scan.Run();
        Add(scan.Uses, scan, sighting);
    }

    private static void Add(IEnumerable<TableUse> uses, TableScan scan, Sighting sighting)
    {
        foreach (var use in uses)
        {
            if (use.Access == Access.Write) sighting.Touch(use.Table, Access.Write, LockMode.RowExclusive);
            else sighting.Read(use.Table, scan.LocksRows ? LockMode.RowShare : LockMode.AccessShare);
        }
    }
}
