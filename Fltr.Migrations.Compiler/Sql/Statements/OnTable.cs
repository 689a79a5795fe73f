using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>Triggers, policies, rules and statistics: each belongs to a table, and it is the table that changes.</summary>
internal static class OnTable
{
    public static void CreateTrigger(Cursor cursor, Sighting sighting, ObjectType type)
    {
        sighting.Effect = SqlEffect.Alter;
        cursor.Identifier();
        var kind = cursor.Comes("instead", "of") ? ObjectKind.View : ObjectKind.Table;
        cursor.Seek("on");
        sighting.Alter(On(cursor), LockMode.ShareRowExclusive, kind);
        if (cursor.Skip("from")) sighting.Touch(cursor.Name(), Access.Reference, LockMode.AccessShare);
    }

    public static void Policy(Cursor cursor, Sighting sighting, ObjectType type)
    {
        Change(cursor, sighting, type);
        if (cursor.Seek("using", "with")) Query.ReadTables(cursor, sighting);
    }

    public static void CreateRule(Cursor cursor, Sighting sighting, ObjectType type)
    {
        sighting.Effect = SqlEffect.Alter;
        cursor.Identifier();
        if (cursor.Seek("to")) cursor.Advance();
        sighting.Alter(cursor.Name());
        if (cursor.Seek("do", "where")) Query.ReadTables(cursor, sighting);
    }

    public static void CreateStatistics(Cursor cursor, Sighting sighting, ObjectType type)
    {
        sighting.Effect = SqlEffect.Alter;
        if (cursor.Seek("from")) cursor.Advance();
        sighting.Alter(cursor.Table(), LockMode.ShareUpdateExclusive);
    }

    public static void Change(Cursor cursor, Sighting sighting, ObjectType type)
    {
        sighting.Effect = SqlEffect.Alter;
        cursor.Skip("if", "exists");
        cursor.Identifier();
        sighting.Alter(On(cursor));
    }

    private static ObjectName? On(Cursor cursor)
    {
        if (!cursor.Skip("on")) cursor.Refuse($"ON and a table were expected here, not {cursor.Shown}");
        return cursor.Name();
    }
}
