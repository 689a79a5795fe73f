using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>A type in one word: <c>varchar(20)[]</c>, without the schema of PostgreSQL's own.</summary>
internal static class TypeText
{
    public static string Of(TypeName type)
    {
        var modifiers = type.Modifiers.Count > 0 ? $"({string.Join(',', type.Modifiers.Select(Modifier))})" : "";
        return Plain(type.Names) + modifiers + string.Concat(Enumerable.Repeat("[]", type.ArrayBounds.Count));
    }

    /// <summary>Names with dots between them.</summary>
    public static string Plain(IReadOnlyList<string> names) => string.Join('.', WithoutCatalog(names));

    /// <summary>Names without the schema of PostgreSQL's own.</summary>
    public static List<string> WithoutCatalog(IReadOnlyList<string> names) => [.. names.Where(n => n != "pg_catalog" || names.Count == 1)];

    private static string Modifier(Expression modifier) => modifier is Constant { Kind: ConstantKind.Integer or ConstantKind.String } constant ? constant.Text : "?";
}
