using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>COMMENT and SECURITY LABEL.</summary>
internal static class Remark
{
    public static void Comment(Cursor cursor, Sighting sighting)
    {
        sighting.Kind = "COMMENT";
        On(cursor, sighting, 1);
    }

    public static void SecurityLabel(Cursor cursor, Sighting sighting)
    {
        sighting.Kind = "SECURITY LABEL";
        if (!cursor.Comes("security", "label")) cursor.Refuse("SECURITY LABEL was expected here");
        On(cursor, sighting, cursor.Comes("security", "label", "for") ? 4 : 2);
    }

    private static void On(Cursor cursor, Sighting sighting, int words)
    {
        cursor.Advance(words);
        if (!cursor.Skip("on")) cursor.Refuse($"ON was expected here, not {cursor.Shown}");
        cursor.Skip("procedural");
        sighting.Effect = SqlEffect.Alter;
        if (cursor.Skip("column"))
        {
            sighting.Alter(cursor.TableOfColumn(), LockMode.ShareUpdateExclusive);
        }
        else if (cursor.Skip("constraint") || cursor.Skip("trigger") || cursor.Skip("policy") || cursor.Skip("rule"))
        {
            cursor.Identifier();
            if (!cursor.Skip("on")) cursor.Refuse($"ON and a table were expected here, not {cursor.Shown}");
            var domain = cursor.Skip("domain");
            sighting.Alter(cursor.Name(), domain ? LockMode.None : LockMode.AccessShare, domain ? ObjectKind.Type : ObjectKind.Table);
        }
        else if (ObjectTypes.Skip(cursor) is not { } type)
        {
            cursor.Refuse($"{cursor.Shown} is no type of object that a {sighting.Kind} can be on");
        }
        else if (type.Kind == ObjectKind.Schema)
        {
            sighting.Schema(cursor.Identifier());
        }
        else if (type.Alter != Unnamed.Read && type.Alter != Unnamed.Never)
        {
            sighting.Alter(cursor.Name(), type.Lock == LockMode.None ? LockMode.None : LockMode.ShareUpdateExclusive, type.Kind);
        }
    }
}
