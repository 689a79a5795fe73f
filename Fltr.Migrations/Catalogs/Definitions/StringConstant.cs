namespace Fltr.Migrations.Catalogs.Definitions;

/// <summary>A string constant as PostgreSQL prints it in definitions: never with E.</summary>
internal static class StringConstant
{
    public static string Of(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
