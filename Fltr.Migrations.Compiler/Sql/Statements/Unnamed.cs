using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>Forms that name no object of a schema, and forms that do not exist.</summary>
internal static class Unnamed
{
    public static void Read(Cursor cursor, Sighting sighting, ObjectType type)
    {
        if (sighting.Effect == SqlEffect.Drop) sighting.Loss = type.Loss;
    }

    public static void System(Cursor cursor, Sighting sighting, ObjectType type) => sighting.OutsideTransaction = true;

    public static void Owned(Cursor cursor, Sighting sighting, ObjectType type) => cursor.Refuse("DROP OWNED drops objects that it does not name; drop them by name");

    public static void Never(Cursor cursor, Sighting sighting, ObjectType type) => cursor.Refuse($"there is no {sighting.Kind} in PostgreSQL 18");
}
