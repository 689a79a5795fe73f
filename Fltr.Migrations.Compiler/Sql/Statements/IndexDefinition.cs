using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>CREATE, ALTER and DROP INDEX. Only the first names the table.</summary>
internal static class IndexDefinition
{
    public static void Create(Cursor cursor, Sighting sighting, ObjectType type)
    {
        sighting.Effect = SqlEffect.Alter;
        sighting.OutsideTransaction = cursor.Skip("concurrently");
        cursor.Skip("if", "not", "exists");
        if (!cursor.Is("on")) cursor.Name();
        if (!cursor.Skip("on")) cursor.Refuse($"ON and a table were expected here, not {cursor.Shown}");
        sighting.Alter(cursor.Table(), sighting.OutsideTransaction ? LockMode.ShareUpdateExclusive : LockMode.Share);
    }

    public static void Alter(Cursor cursor, Sighting sighting, ObjectType type)
    {
        if (cursor.Comes("all", "in", "tablespace")) return;

        cursor.Skip("if", "exists");
        var name = cursor.Name();
        var light = cursor.Is("rename") || cursor.Comes("alter") || cursor.Comes("set", "(") || cursor.Comes("reset", "(");
        sighting.Alter(name, light ? LockMode.ShareUpdateExclusive : LockMode.AccessExclusive, type.Kind);
        if (cursor.Skip("attach", "partition")) sighting.Alter(cursor.Name(), LockMode.AccessExclusive, type.Kind);
        Named.Move(cursor, sighting, type, name);
    }

    public static void Drop(Cursor cursor, Sighting sighting, ObjectType type)
    {
        sighting.OutsideTransaction = cursor.Skip("concurrently");
        var mode = sighting.OutsideTransaction ? LockMode.ShareUpdateExclusive : LockMode.AccessExclusive;
        cursor.Skip("if", "exists");
        do sighting.Alter(cursor.Name(), mode, type.Kind);
        while (cursor.SkipSymbol(','));

        Named.Ends(cursor, sighting, type);
    }
}
