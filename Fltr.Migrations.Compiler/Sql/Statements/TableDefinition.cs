using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>CREATE TABLE, CREATE FOREIGN TABLE and CREATE TABLE … AS.</summary>
internal static class TableDefinition
{
    public static void Create(Cursor cursor, Sighting sighting, ObjectType type)
    {
        cursor.Skip("if", "not", "exists");
        sighting.Made(cursor.Name());
        if (cursor.Skip("partition", "of")) sighting.Alter(cursor.Name());

        var depth = 0;
        while (!cursor.AtEnd)
        {
            if (depth == 0 && cursor.Is("as"))
            {
                sighting.Kind = "CREATE TABLE AS";
                Query.ReadTables(cursor, sighting);
                return;
            }

            if (depth == 0 && cursor.Skip("inherits")) Parents(cursor, sighting);
            else if (!References(cursor, sighting) && !Like(cursor, sighting, depth)) Step(cursor, ref depth);
        }
    }

    /// <summary>A foreign key, of a column or of the table; goes behind the name of the other table.</summary>
    public static bool References(Cursor cursor, Sighting sighting)
    {
        if (cursor.IsLabel || !cursor.Skip("references")) return false;
        sighting.Reference(cursor.Name());
        return true;
    }

    private static bool Like(Cursor cursor, Sighting sighting, int depth)
    {
        if (depth != 1 || !(cursor.IsSymbol('(', -1) || cursor.IsSymbol(',', -1)) || !cursor.Skip("like")) return false;
        sighting.Read(cursor.Name());
        return true;
    }

    private static void Parents(Cursor cursor, Sighting sighting)
    {
        if (!cursor.SkipSymbol('(')) return;
        do sighting.Alter(cursor.Name(), LockMode.ShareUpdateExclusive);
        while (cursor.SkipSymbol(','));
    }

    private static void Step(Cursor cursor, ref int depth)
    {
        if (cursor.IsSymbol('(') || cursor.IsSymbol('[')) depth++;
        if (cursor.IsSymbol(')') || cursor.IsSymbol(']')) depth--;
        cursor.Advance();
    }
}
