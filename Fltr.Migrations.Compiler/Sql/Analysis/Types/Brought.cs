using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Types;

/// <summary>What an installed extension brought, by the names under which the catalog's texts show it.</summary>
internal sealed class Brought
{
    private static readonly Dictionary<string, string[]> _triggerFunctions = new(StringComparer.Ordinal)
    {
        ["moddatetime"] = ["moddatetime"],
        ["autoinc"] = ["autoinc"],
        ["insert_username"] = ["insert_username"],
        ["refint"] = ["check_primary_key", "check_foreign_key"],
        ["lo"] = ["lo_manage"],
        ["tcn"] = ["triggered_change_notification"],
    };

    private readonly Extension _extension;
    private readonly Known _known;

    private Brought(Extension extension, Known known) => (_extension, _known) = (extension, known);

    /// <summary>Null for an extension of which nothing is known.</summary>
    public static Brought? By(Extension extension) => Known.Extension(extension.Name) is { } known ? new Brought(extension, known) : null;

    /// <summary>Whether a piece of SQL names anything of it.</summary>
    public bool IsIn(string? sql) => sql is not null && (QualifiedNames.In(sql).Any(Has) || HasOperator(sql));

    public bool Has(Name name) => name.Schema == _extension.Schema && (_known.FindType(name.Local) is not null || _known.Functions(name.Local).Count > 0 || _known.HasClass(name.Local) || IsTriggerFunction(name.Local));

    /// <summary>Whether a key of this type rests on its operators, which are not shown where they are the default.</summary>
    public bool Orders(string method, DataType type) => _known.ClassesOf(method).Any(c => c.IsDefault && c.Type.Equals(type));

    private bool IsTriggerFunction(string name) => _triggerFunctions.TryGetValue(_extension.Name, out var functions) && functions.Contains(name);

    private bool HasOperator(string sql)
    {
        var sign = $"OPERATOR({Identifier.Printed(_extension.Schema)}.";
        for (var at = sql.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = sql.IndexOf(sign, at + 1, StringComparison.Ordinal))
        {
            var end = sql.IndexOf(')', at);
            if (end > 0 && _known.Operators(sql[(at + sign.Length)..end]).Count > 0) return true;
        }

        return false;
    }
}
