using System.Collections.Frozen;
using System.Reflection;
using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Which errors the conditions of EXCEPTION catch (manual appendix A, and 43.6.8).</summary>
internal static class Handlers
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> _conditions = new(Read);

    /// <param name="condition">What stands behind WHEN.</param>
    public static bool Catches(string condition, CatalogException refused)
    {
        var tokens = Lexer.Read(condition).Where(t => !t.IsTrivia).ToList();
        var words = tokens.Select(t => TokenText.String(condition, t) ?? TokenText.Name(condition, t)).OfType<string>().ToList();
        if (words.Contains("others")) return true;

        return refused.State is { } state && words.Exists(word => Codes(word).Any(code => IsOf(state, code)));
    }

    /// <summary>The code of a condition by its name or by itself; null where there is none such.</summary>
    public static string? Code(string condition) => Codes(condition).FirstOrDefault();

    private static string[] Codes(string condition) => condition.Length == 5 && condition.All(char.IsAsciiLetterOrDigit)
        ? [condition.ToUpperInvariant()]
        : _conditions.Value.GetValueOrDefault(condition) ?? [];

    /// <summary>A code that ends in three zeros is a whole class.</summary>
    private static bool IsOf(string state, string code) => state == code || (code.EndsWith("000", StringComparison.Ordinal) && state.StartsWith(code[..2], StringComparison.Ordinal));

    private static FrozenDictionary<string, string[]> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("conditions")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .GroupBy(line => line[0], line => line[1])
            .ToFrozenDictionary(condition => condition.Key, condition => condition.ToArray(), StringComparer.Ordinal);
    }
}
