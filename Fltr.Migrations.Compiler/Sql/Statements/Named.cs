using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>The usual forms: the type, then the object's name.</summary>
internal static class Named
{
    public static void Create(Cursor cursor, Sighting sighting, ObjectType type)
    {
        cursor.Skip("if", "not", "exists");
        sighting.Made(cursor.Name(), type.Kind, type.Lock);
        sighting.OutsideTransaction = type.OutsideTransaction;
    }

    public static void Alter(Cursor cursor, Sighting sighting, ObjectType type)
    {
        if (cursor.Comes("all", "in", "tablespace")) return;

        cursor.Skip("if", "exists");
        var name = cursor.Name();
        sighting.Alter(name, type.Lock, type.Kind);
        if (cursor.IsSymbol('(')) cursor.SkipItem();
        sighting.OutsideTransaction = type.OutsideTransaction && cursor.Comes("set", "tablespace");

        if (cursor.Comes("drop", "attribute")) sighting.Loss = Loss.Code | Loss.Data;
        if (cursor.Is("rename") || cursor.Comes("set", "schema")) sighting.Loss = type.Loss & Loss.Code;
        Move(cursor, sighting, type, name);
    }

    /// <summary>RENAME TO and SET SCHEMA: the object has another name afterwards.</summary>
    public static void Move(Cursor cursor, Sighting sighting, ObjectType type, ObjectName? name)
    {
        if (name is not { } old) return;

        if (cursor.Skip("rename", "to")) MovedTo(old with { Local = cursor.Identifier() ?? "" });
        else if (cursor.Skip("set", "schema")) MovedTo(old with { Schema = cursor.Identifier() });

        void MovedTo(ObjectName to) => sighting.Alter(to, LockMode.None, type.Kind);
    }

    public static void Drop(Cursor cursor, Sighting sighting, ObjectType type)
    {
        sighting.OutsideTransaction = type.OutsideTransaction;
        sighting.Loss = type.Loss;
        cursor.Skip("if", "exists");
        do
        {
            sighting.Alter(cursor.Name(), type.Lock, type.Kind);
            if (cursor.IsSymbol('(')) cursor.SkipItem();
        }
        while (cursor.SkipSymbol(','));

        // Only an operator class, an operator family and a database have more to say.
        if (cursor.Is("using")) cursor.Advance(2);
        if (cursor.Skip("with")) cursor.SkipItem();
        Ends(cursor, sighting, type);
    }

    /// <summary>CASCADE, RESTRICT or nothing.</summary>
    public static void Ends(Cursor cursor, Sighting sighting, ObjectType type)
    {
        if (cursor.Skip("cascade")) sighting.Loss |= type.CascadeLoss;
        else cursor.Skip("restrict");
        if (!cursor.AtEnd) cursor.Refuse($"{cursor.Shown} was not expected here; is a semicolon missing?");
    }
}
