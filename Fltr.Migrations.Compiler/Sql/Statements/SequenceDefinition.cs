using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>CREATE and ALTER SEQUENCE, which may tie the sequence to a table's column.</summary>
internal static class SequenceDefinition
{
    public static void Create(Cursor cursor, Sighting sighting, ObjectType type)
    {
        Named.Create(cursor, sighting, type);
        Owner(cursor, sighting);
    }

    public static void Alter(Cursor cursor, Sighting sighting, ObjectType type)
    {
        cursor.Skip("if", "exists");
        var name = cursor.Name();
        var moves = cursor.IsAny("rename", "owner") || cursor.Comes("set", "schema");
        sighting.Alter(name, moves ? LockMode.AccessExclusive : LockMode.ShareRowExclusive, type.Kind);
        if (cursor.Is("rename") || cursor.Comes("set", "schema")) sighting.Loss = type.Loss;
        Named.Move(cursor, sighting, type, name);
        Owner(cursor, sighting);
    }

    private static void Owner(Cursor cursor, Sighting sighting)
    {
        while (cursor.Seek("owned"))
        {
            if (cursor.Skip("owned", "by") && !cursor.Is("none")) sighting.Touch(cursor.TableOfColumn(), Access.Reference, LockMode.AccessShare);
            else cursor.Advance();
        }
    }
}
