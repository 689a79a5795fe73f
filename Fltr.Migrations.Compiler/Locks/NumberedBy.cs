using System.Text;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Locks;

/// <summary>
/// The sequences that a table's columns take their defaults from. Whoever inserts needs USAGE on them (manual, 9.17); those of identity columns
/// come with the table.
/// </summary>
internal static class NumberedBy
{
    private static readonly string[] _serial = ["serial", "serial4", "bigserial", "serial8", "smallserial", "serial2"];

    public static IEnumerable<Name> Sequences(Table table) => table.Columns.SelectMany(c => Of(table.Name, c)).Distinct();

    private static IEnumerable<Name> Of(Name table, Column column)
    {
        if (_serial.Contains(column.Type, StringComparer.OrdinalIgnoreCase)) yield return table.Sibling(Made(table.Local, column.Name));
        if (column.Default is not { } expression) yield break;

        // nextval('…') with whatever blanks, schema and cast its author wrote.
        var tokens = Lexer.Read(expression).Where(t => !t.IsTrivia).ToList();
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (TokenText.Name(expression, tokens[i]) == "nextval" && TokenText.String(expression, tokens[i + 2]) is { } named && Named(named) is { } sequence) yield return sequence;
        }
    }

    private static Name? Named(string text)
    {
        var names = Lexer.Read(text).Select(t => TokenText.Name(text, t)).OfType<string>().ToList();
        return names switch { [var local] => Name.Public(local), [var schema, var local] => new Name(schema, local), _ => null };
    }

    // PostgreSQL cuts the longer of the two until the whole fits (makeObjectName).
    private static string Made(string table, string column)
    {
        const string Label = "_seq";
        while (Encoding.UTF8.GetByteCount(table) + 1 + Encoding.UTF8.GetByteCount(column) + Label.Length > Identifier.MaximumBytes)
        {
            if (Encoding.UTF8.GetByteCount(table) > Encoding.UTF8.GetByteCount(column)) table = table[..^1];
            else column = column[..^1];
        }

        return $"{table}_{column}{Label}";
    }
}
