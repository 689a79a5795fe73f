using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>CREATE, ALTER and DROP SCHEMA.</summary>
internal static class SchemaDefinition
{
    public static void Create(Cursor cursor, Sighting sighting, ObjectType type)
    {
        cursor.Skip("if", "not", "exists");
        var name = cursor.Is("authorization") ? null : cursor.Identifier();
        if (cursor.Skip("authorization"))
        {
            var role = cursor.Identifier();
            name ??= role;
        }

        sighting.Schema(name);
        if (!cursor.AtEnd) cursor.Refuse("what CREATE SCHEMA makes inside the schema is not read; write it as statements of their own");
    }

    public static void Alter(Cursor cursor, Sighting sighting, ObjectType type)
    {
        sighting.Schema(cursor.Identifier());
        if (!cursor.Skip("rename", "to")) return;

        sighting.Loss = type.Loss;
        sighting.Schema(cursor.Identifier());
    }

    public static void Drop(Cursor cursor, Sighting sighting, ObjectType type)
    {
        sighting.Loss = type.Loss;
        cursor.Skip("if", "exists");
        do sighting.Schema(cursor.Identifier());
        while (cursor.SkipSymbol(','));

        Named.Ends(cursor, sighting, type);
    }
}
