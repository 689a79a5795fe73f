using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>CREATE, ALTER and DROP up to the type of the object.</summary>
internal static class Definition
{
    public static void Create(Cursor cursor, Sighting sighting)
    {
        cursor.Advance();
        cursor.Skip("or", "replace");
        while (cursor.IsAny("global", "local", "temp", "temporary", "unlogged", "unique", "recursive", "constraint", "trusted", "procedural", "default"))
        {
            if (cursor.IsAny("temp", "temporary")) sighting.Temporary = true;
            cursor.Advance();
        }

        Read("CREATE", SqlEffect.Create, type => type.Create, cursor, sighting);
    }

    public static void Alter(Cursor cursor, Sighting sighting)
    {
        cursor.Advance();
        cursor.Skip("procedural");
        Read("ALTER", SqlEffect.Alter, type => type.Alter, cursor, sighting);
    }

    public static void Drop(Cursor cursor, Sighting sighting)
    {
        cursor.Advance();
        cursor.Skip("procedural");
        Read("DROP", SqlEffect.Drop, type => type.Drop, cursor, sighting);
    }

    private static void Read(string verb, SqlEffect effect, Func<ObjectType, DefinitionForm> form, Cursor cursor, Sighting sighting)
    {
        if (ObjectTypes.Skip(cursor) is not { } type)
        {
            cursor.Refuse($"there is no {verb} {cursor.Shown} in PostgreSQL 18");
            return;
        }

        sighting.Kind = $"{verb} {type.Words.ToUpperInvariant()}";
        sighting.Effect = effect;
        form(type)(cursor, sighting, type);
    }
}
