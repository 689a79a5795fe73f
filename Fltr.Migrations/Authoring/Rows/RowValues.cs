using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>The columns and values that an author gave as an anonymous object or as a dictionary.</summary>
internal static class RowValues
{
    public static Seq<Assignment> Of(object values) => [.. Read(values).Select(v => new Assignment(v.Key, SqlValue.Of(v.Value)))];

    /// <summary>The condition that a row has these values. Raw SQL follows its column as it stands, as in FluentMigrator.</summary>
    public static string Condition(object values)
    {
        var terms = Read(values).Select(v => v.Value is RawSql raw
            ? SqlText.Write($"{v.Key} {raw.Value:raw}")
            : Assignment.Matches(v.Key, SqlValue.Of(v.Value))).ToList();
        return terms.Count > 0 ? string.Join(" and ", terms) : throw new CatalogException("A condition names no column. Name at least one, or say AllRows().");
    }

    private static IEnumerable<KeyValuePair<string, object?>> Read(object values) => values switch
    {
        IEnumerable<KeyValuePair<string, object?>> pairs => pairs,
        IDictionary pairs => pairs.Cast<DictionaryEntry>().Select(e => KeyValuePair.Create((string)e.Key, e.Value)),
        _ => Properties(values),
    };

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Up() runs when a project is built, on an assembly that nobody has trimmed; runners read plans.")]
    private static IEnumerable<KeyValuePair<string, object?>> Properties(object values) =>
        values.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0)
            .Select(p => KeyValuePair.Create(p.Name, p.GetValue(values)));
}
