using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Which errors the conditions of EXCEPTION catch (manual appendix A).</summary>
internal static class Handlers
{
    private static readonly string[] _exists = ["duplicate_object", "duplicate_table", "duplicate_column", "duplicate_schema", "duplicate_function", "duplicate_alias", "unique_violation", "42710", "42P07", "42701", "42P06", "42723", "23505"];
    private static readonly string[] _missing = ["undefined_object", "undefined_table", "undefined_column", "undefined_function", "invalid_schema_name", "invalid_table_definition", "42704", "42P01", "42703", "42883", "3F000", "42P16"];
    private static readonly string[] _needed = ["dependent_objects_still_exist", "2BP01", "feature_not_supported", "0A000"];
    private static readonly string[] _raised = ["raise_exception", "P0001"];

    /// <param name="condition">What stands behind WHEN.</param>
    public static bool Catches(string condition, CatalogException refused)
    {
        var names = Lexer.Read(condition).Where(t => !t.IsTrivia).Select(t => TokenText.String(condition, t) ?? TokenText.Name(condition, t)).OfType<string>().ToList();
        return names.Contains("others") || Kind(refused.Message).Any(names.Contains);
    }

    private static string[] Kind(string message)
    {
        if (message.Contains("RAISE EXCEPTION", StringComparison.Ordinal)) return _raised;
        if (message.Contains("cannot be dropped", StringComparison.Ordinal)) return _needed;
        return message.Contains(" already", StringComparison.Ordinal) || message.Contains("cannot become", StringComparison.Ordinal) ? _exists : _missing;
    }
}
