using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Other names for tables, and for their columns.</summary>
internal static class Aliases
{
    public static Alias? IfThere(Cursor cursor)
    {
        var isSaid = cursor.Skip("as");
        if (!isSaid && !Names.IsColId(cursor)) return null;
        var name = Names.ColId(cursor, "an alias");
        return new Alias(name, Names.OptionalColumns(cursor));
    }

    /// <summary>The alias of a table that is written to: one name, without AS anything but SET.</summary>
    public static string? OfTarget(Cursor cursor)
    {
        if (cursor.Skip("as")) return Names.ColId(cursor, "an alias");
        return !cursor.Is("set") && Names.IsColId(cursor) ? cursor.Word() : null;
    }
}
