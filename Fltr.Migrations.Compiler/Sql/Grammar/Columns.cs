using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>A column with its type and constraints.</summary>
internal static class Columns
{
    public static ColumnDef Read(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var name = Names.ColId(cursor);
        var type = TypeNames.Read(cursor);
        var column = new ColumnDef(name, type) { Start = start };
        if (cursor.Skip("storage")) column = column with { Storage = cursor.Skip("default") ? "default" : Names.ColId(cursor) };
        if (cursor.Skip("compression")) column = column with { Compression = Compression(cursor) };
        return Qualified(cursor, column with { Options = Options.Generic(cursor) });
    }

    /// <summary>A column of a partition or a table of a type.</summary>
    public static ColumnDef ReadWithoutType(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var name = Names.ColId(cursor);
        cursor.Skip("with", "options");
        return Qualified(cursor, new ColumnDef(name, null) { Start = start });
    }

    /// <summary>A column of a composite type, or an attribute: name, type and collation.</summary>
    public static ColumnDef ReadAttribute(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var name = Names.ColId(cursor);
        var type = TypeNames.Read(cursor);
        return new ColumnDef(name, type) { Start = start, Collation = Collation(cursor), End = cursor.LastEnd };
    }

    /// <summary>COLLATE name, or nothing.</summary>
    public static Seq<string>? Collation(Cursor cursor) => cursor.Skip("collate") ? Names.AnyName(cursor) : null;

    /// <summary>A compression method, or DEFAULT.</summary>
    public static string? Compression(Cursor cursor) => cursor.Skip("default") ? "default" : Names.ColId(cursor);

    /// <summary>What stands behind a type: collation and constraints, in any order.</summary>
    public static ColumnDef Qualified(Cursor cursor, ColumnDef column)
    {
        var constraints = new List<ConstraintDef>();
        while (true)
        {
            if (cursor.Skip("collate"))
            {
                if (column.Collation is not null) cursor.Fail("this column has a collation already");
                column = column with { Collation = Names.AnyName(cursor) };
            }
            else if (constraints.Count > 0 && ConstraintAttributes.Begins(cursor))
            {
                constraints[^1] = ConstraintAttributes.OfColumn(cursor, constraints[^1]);
            }
            else if (Constraints.OfColumn(cursor) is { } constraint)
            {
                constraints.Add(constraint);
            }
            else
            {
                return column with { Constraints = [.. constraints], End = cursor.LastEnd };
            }
        }
    }
}
