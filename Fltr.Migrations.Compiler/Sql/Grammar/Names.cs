using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Names, as the places of PostgreSQL's grammar allow them; the methods are called like its symbols (src/backend/parser/gram.y).</summary>
internal static class Names
{
    public static bool IsColId(Cursor cursor, int ahead = 0) => IsOf(cursor, ahead, KeywordCategory.Unreserved, KeywordCategory.ColumnName);

    public static bool IsTypeFunctionName(Cursor cursor, int ahead = 0) => IsOf(cursor, ahead, KeywordCategory.Unreserved, KeywordCategory.TypeOrFunctionName);

    public static bool IsNonReservedWord(Cursor cursor, int ahead = 0) => cursor.IsName(ahead) && cursor.KeywordAt(ahead) is not { Category: KeywordCategory.Reserved };

    /// <summary>A label without AS before it.</summary>
    public static bool IsBareColLabel(Cursor cursor, int ahead = 0) => cursor.IsName(ahead) && cursor.KeywordAt(ahead) is not { NeedsAs: true };

    /// <summary>The name of a table, column, constraint or any other object but routines and types.</summary>
    public static string ColId(Cursor cursor, string wanted = "a name") => IsColId(cursor) ? cursor.Word() : Miss(cursor, wanted);

    /// <summary>A routine's or type's name, an argument's name.</summary>
    public static string TypeFunctionName(Cursor cursor, string wanted = "a name") => IsTypeFunctionName(cursor) ? cursor.Word() : Miss(cursor, wanted);

    public static string NonReservedWord(Cursor cursor, string wanted = "a name") => IsNonReservedWord(cursor) ? cursor.Word() : Miss(cursor, wanted);

    public static string NonReservedWordOrText(Cursor cursor, string wanted = "a name or a string") => cursor.IsText() ? cursor.Text() : NonReservedWord(cursor, wanted);

    /// <summary>A name where every key word is one: behind AS and dots.</summary>
    public static string ColLabel(Cursor cursor, string wanted = "a name") => cursor.IsName() ? cursor.Word() : Miss(cursor, wanted);

    /// <summary>A name with any number of names before it, dots between them.</summary>
    public static Seq<string> AnyName(Cursor cursor, string wanted = "a name") => Attributes(cursor, ColId(cursor, wanted));

    /// <summary>A routine's name: with a schema, the first part is a <see cref="ColId"/>.</summary>
    public static Seq<string> FuncName(Cursor cursor)
    {
        if (cursor.IsSymbol('.', 1)) return AnyName(cursor, "a function's name");
        return [TypeFunctionName(cursor, "a function's name")];
    }

    /// <summary>A table's or other relation's name: at most database, schema, name.</summary>
    public static Relation QualifiedName(Cursor cursor, string wanted = "a table's name")
    {
        var start = cursor.Current.Start;
        var names = AnyName(cursor, wanted);
        if (names.Count > 3) cursor.Fail("a name has at most three parts: database, schema and name", start);
        return new Relation(names.Count > 1 ? names[^2] : null, names[^1]) { Database = names.Count > 2 ? names[^3] : null, Start = start, End = cursor.LastEnd };
    }

    /// <summary>A table with ONLY before it or <c>*</c> behind it.</summary>
    public static Relation RelationExpr(Cursor cursor)
    {
        if (!cursor.Skip("only"))
        {
            var name = QualifiedName(cursor);
            cursor.SkipOperator("*");
            return name;
        }

        var bracket = cursor.SkipSymbol('(');
        var only = QualifiedName(cursor) with { Only = true };
        if (bracket) cursor.ExpectSymbol(')');
        return only;
    }

    public static Seq<Relation> RelationExprs(Cursor cursor) => Lists.Read(cursor, RelationExpr);

    public static Seq<Relation> QualifiedNames(Cursor cursor) => Lists.Read(cursor, c => QualifiedName(c));

    public static Seq<string> ColIds(Cursor cursor) => Lists.Read(cursor, c => ColId(c));

    /// <summary>Columns in brackets, if a bracket comes next.</summary>
    public static Seq<string> OptionalColumns(Cursor cursor) => cursor.IsSymbol('(') ? Lists.InBrackets(cursor, c => ColId(c, "a column's name")) : [];

    /// <summary>A role: a name, or CURRENT_USER and its like, in lower case. PUBLIC is a name here.</summary>
    public static string RoleSpec(Cursor cursor)
    {
        if (cursor.SkipAny("current_role", "current_user", "session_user") is { } special) return special;
        if (cursor.Is("none")) cursor.Fail("NONE is no role");
        return NonReservedWord(cursor, "a role's name");
    }

    private static Seq<string> Attributes(Cursor cursor, string first)
    {
        if (!cursor.IsSymbol('.')) return [first];
        var names = new List<string> { first };
        while (cursor.SkipSymbol('.')) names.Add(ColLabel(cursor));
        return [.. names];
    }

    private static bool IsOf(Cursor cursor, int ahead, KeywordCategory one, KeywordCategory other) =>
        cursor.IsName(ahead) && (cursor.KeywordAt(ahead) is not { } keyword || keyword.Category == one || keyword.Category == other);

    private static string Miss(Cursor cursor, string wanted)
    {
        if (cursor.KeywordAt() is { } keyword) cursor.Fail($"{wanted} was expected here; {keyword.Word.ToUpperInvariant()} is a key word and must stand in double quotes to be one");
        else cursor.Missing(wanted);
        return "";
    }
}
