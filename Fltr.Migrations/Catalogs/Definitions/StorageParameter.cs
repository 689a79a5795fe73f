using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs.Definitions;

/// <summary>Storage parameters as PostgreSQL prints them: <c>fillfactor='70'</c>, the value plain only where it could be an identifier.</summary>
internal static class StorageParameter
{
    /// <summary>What stands behind WITH, without the brackets.</summary>
    public static string List(Seq<string> options) => string.Join(", ", options.Select(Printed));

    private static string Printed(string option)
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return Identifier.Printed(option);

        var value = option[(equals + 1)..].Trim();
        return $"{Identifier.Printed(option[..equals].Trim())}={(Identifier.Printed(value) == value ? value : StringConstant.Of(value))}";
    }
}
