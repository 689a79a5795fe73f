using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>Publications, which name tables, and subscriptions, which talk to another server.</summary>
internal static class Replication
{
    public static void CreatePublication(Cursor cursor, Sighting sighting, ObjectType type)
    {
        Named.Create(cursor, sighting, type);
        if (cursor.Skip("for")) Published(cursor, sighting);
    }

    public static void AlterPublication(Cursor cursor, Sighting sighting, ObjectType type)
    {
        var name = cursor.Name();
        sighting.Alter(name, type.Lock, type.Kind);
        if (cursor.Is("rename")) sighting.Loss = type.Loss;
        Named.Move(cursor, sighting, type, name);
        if (!cursor.Comes("set", "(") && (cursor.Skip("add") || cursor.Skip("set") || cursor.Skip("drop"))) Published(cursor, sighting);
    }

    public static void CreateSubscription(Cursor cursor, Sighting sighting, ObjectType type)
    {
        Named.Create(cursor, sighting, type);
        while (sighting.OutsideTransaction && !cursor.AtEnd)
        {
            if (cursor.IsAny("connect", "create_slot") && IsOff(cursor)) sighting.OutsideTransaction = false;
            cursor.Advance();
        }
    }

    public static void AlterSubscription(Cursor cursor, Sighting sighting, ObjectType type)
    {
        Named.Alter(cursor, sighting, type);
        sighting.OutsideTransaction = cursor.Is("refresh") || cursor.Comes("*", "publication");
    }

    private static bool IsOff(Cursor cursor)
    {
        cursor.Advance(2);
        return cursor.IsAny("false", "off") || cursor.String() is "false" or "off";
    }

    private static void Published(Cursor cursor, Sighting sighting)
    {
        do
        {
            if (cursor.Skip("tables", "in", "schema") || cursor.Comes("all", "tables")) return;

            cursor.Skip("table");
            sighting.Touch(cursor.Table(), Access.Read, LockMode.ShareUpdateExclusive);
            while (cursor.IsSymbol('(') || cursor.Is("where")) cursor.SkipItem();
        }
        while (cursor.SkipSymbol(','));
    }
}
