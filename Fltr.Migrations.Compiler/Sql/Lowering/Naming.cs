using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Names as statements give them.</summary>
internal static class Naming
{
    /// <summary>The schema, if it was written, and the object's own name; a database before them is left out.</summary>
    public static (string? Schema, string Local) Qualified(this IReadOnlyList<string> names) => (names.Count > 1 ? names[^2] : null, names[^1]);

    public static (string? Schema, string Local) Qualified(this ObjectReference reference) => reference.Names.Qualified();

    /// <summary>The names in a text that stands for an object: <c>'public."Users"'::regclass</c>. None where it is no such text.</summary>
    public static IReadOnlyList<string> OfText(string text)
    {
        var names = new List<string>();
        var tokens = Lexer.Read(text).Where(t => !t.IsTrivia).ToList();
        for (var i = 0; i < tokens.Count; i += 2)
        {
            if (TokenText.Name(text, tokens[i]) is not { } name) return [];
            if (i + 1 < tokens.Count && (i + 2 == tokens.Count || text[tokens[i + 1].Start] != '.')) return [];
            names.Add(name);
        }

        return names;
    }
}
