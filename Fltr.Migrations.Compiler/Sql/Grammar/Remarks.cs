using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>COMMENT ON and SECURITY LABEL.</summary>
internal static class Remarks
{
    public static StatementSyntax Comment(Cursor cursor)
    {
        cursor.Expect("comment", "on");
        var (type, target) = Target(cursor);
        cursor.Expect("is");
        return new CommentStmt(type, target, TextOrNull(cursor));
    }

    public static StatementSyntax SecurityLabel(Cursor cursor)
    {
        cursor.Expect("security", "label");
        var provider = cursor.Skip("for") ? Names.NonReservedWordOrText(cursor) : null;
        cursor.Expect("on");
        var (type, target) = Target(cursor);
        cursor.Expect("is");
        return new SecLabelStmt(type, target, provider, TextOrNull(cursor));
    }

    private static string? TextOrNull(Cursor cursor) => cursor.Skip("null") ? null : cursor.Text();

    private static (ObjectType Type, ObjectReference Target) Target(Cursor cursor)
    {
        if (Objects.Type(cursor) is not { } type)
        {
            cursor.Missing("a type of object");
            return (ObjectType.Table, new ObjectReference([""]));
        }

        if (type != ObjectType.TabConstraint) return (type, Objects.Read(cursor, type));

        var name = Names.ColId(cursor);
        cursor.Expect("on");
        // The domain is a type to PostgreSQL here, so its names are no names of the object.
        if (cursor.Skip("domain")) return (ObjectType.DomConstraint, new ObjectReference(["", name]) { Types = [new TypeName(Names.AnyName(cursor))] });
        return (type, new ObjectReference([.. Names.AnyName(cursor), name]));
    }
}
