using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>GRANT and REVOKE: who may use an object is its owner's to say.</summary>
internal static class Privileges
{
    public static void Grant(Cursor cursor, Sighting sighting) => Read("GRANT", cursor, sighting);

    public static void Revoke(Cursor cursor, Sighting sighting) => Read("REVOKE", cursor, sighting);

    private static void Read(string kind, Cursor cursor, Sighting sighting)
    {
        sighting.Kind = kind;
        cursor.Advance();

        // Without ON it is a role that is granted.
        if (!cursor.Seek("on", "to", "from") || !cursor.Skip("on")) return;

        if (cursor.Skip("all"))
        {
            if (cursor.Seek("schema")) Names(cursor, () => sighting.Schema(cursor.Identifier()), skip: true);
            return;
        }

        cursor.Skip("foreign", "server");
        var type = ObjectTypes.Skip(cursor);
        if (type is { Kind: ObjectKind.Schema }) Names(cursor, () => sighting.Schema(cursor.Identifier()));
        else if (type is null || type.Alter != Unnamed.Read) Names(cursor, () => sighting.Alter(cursor.Name(), LockMode.None, type?.Kind ?? ObjectKind.Table));
    }

    private static void Names(Cursor cursor, Action name, bool skip = false)
    {
        if (skip) cursor.Advance();
        do
        {
            name();
            if (cursor.IsSymbol('(')) cursor.SkipItem();
        }
        while (cursor.SkipSymbol(','));
    }
}
