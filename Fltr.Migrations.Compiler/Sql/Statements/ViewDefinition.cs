using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>CREATE VIEW and CREATE MATERIALIZED VIEW.</summary>
internal static class ViewDefinition
{
    public static void Create(Cursor cursor, Sighting sighting, ObjectType type)
    {
        cursor.Skip("if", "not", "exists");
        var name = cursor.Name();
        sighting.Made(name, type.Kind, type.Lock);
        if (cursor.Seek("as")) Query.ReadTables(cursor, sighting, hidden: name);
        else cursor.Refuse("AS and a query were expected here");
    }
}
