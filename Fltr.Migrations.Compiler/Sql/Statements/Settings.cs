using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>SET, RESET and DISCARD.</summary>
internal static class Settings
{
    public static void Set(Cursor cursor, Sighting sighting)
    {
        cursor.Advance();
        if (cursor.Is("transaction"))
        {
            cursor.Refuse("SET TRANSACTION must be the first of its transaction, and a migration's is the runner's; leave it out");
            return;
        }

        sighting.Kind = cursor.Is("constraints") ? "SET CONSTRAINTS" : "SET";
        if (!cursor.Skip("local")) cursor.Skip("session");
        if (cursor.Skip("search_path")) sighting.Session.Schema = SearchPath(cursor);
        else if (cursor.Skip("schema")) sighting.Session.Schema = cursor.String() ?? Name.DefaultSchema;
    }

    public static void Reset(Cursor cursor, Sighting sighting)
    {
        sighting.Kind = "RESET";
        cursor.Advance();
        if (cursor.IsAny("search_path", "all")) sighting.Session.Schema = Name.DefaultSchema;
    }

    public static void Discard(Cursor cursor, Sighting sighting)
    {
        sighting.Kind = "DISCARD";
        cursor.Advance();
        if (cursor.Is("all")) cursor.Refuse("DISCARD ALL would let go of the runner's lock and settings; leave it out");
    }

    /// <summary>New objects go to the first schema of the path.</summary>
    private static string SearchPath(Cursor cursor)
    {
        // TO or =
        cursor.Advance();
        do
        {
            var schema = cursor.IsName() && !cursor.Is("default") ? cursor.Identifier() : cursor.String();
            if (!string.IsNullOrEmpty(schema) && schema is not ("$user" or "pg_catalog" or "pg_temp")) return schema;
        }
        while (cursor.SkipSymbol(','));

        return Name.DefaultSchema;
    }
}
