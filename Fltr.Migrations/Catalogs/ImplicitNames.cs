using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>The names that PostgreSQL gives to what nobody named (src/backend/commands/indexcmds.c, src/backend/catalog/pg_constraint.c).</summary>
public static partial class ImplicitNames
{
    /// <summary>The index behind a primary key.</summary>
    public static string PrimaryKey(Catalog catalog, Name table) => Relation(catalog, table.Schema, table.Local, null, "pkey", isConstraint: true);

    /// <summary>The index behind a unique constraint. The columns behind INCLUDE take part.</summary>
    public static string Unique(Catalog catalog, Name table, IEnumerable<string> columns) => Relation(catalog, table.Schema, table.Local, Joined(Distinct(columns)), "key", isConstraint: true);

    /// <summary>The index behind EXCLUDE.</summary>
    public static string Exclusion(Catalog catalog, Name table, IEnumerable<string> columns) => Relation(catalog, table.Schema, table.Local, Joined(Distinct(columns)), "excl", isConstraint: true);

    /// <summary>An index of its own. The columns behind INCLUDE take part; an expression is called <c>expr</c> or after its function.</summary>
    public static string Index(Catalog catalog, Name table, IEnumerable<string> columns) => Relation(catalog, table.Schema, table.Local, Joined(Distinct(columns)), "idx", isConstraint: false);

    /// <summary>The sequence of a serial or identity column.</summary>
    public static string Sequence(Catalog catalog, Name table, string column) => Relation(catalog, table.Schema, table.Local, column, "seq", isConstraint: false);

    /// <summary>A foreign key.</summary>
    public static string ForeignKey(Catalog catalog, Name table, IEnumerable<string> columns, IEnumerable<string>? taken = null) => Constraint(catalog, table, Joined(columns), "fkey", taken);

    /// <summary>A check; it is called after its column when it names only one.</summary>
    public static string Check(Catalog catalog, Name table, string? column, IEnumerable<string>? taken = null) => Constraint(catalog, table, column, "check", taken);

    /// <summary>What a key is called in the name of an index like one that is there: an expression after its function.</summary>
    public static string KeyName(IndexKey key)
    {
        if (key.Expression is null) return key.Column;
        var call = Call().Match(key.Expression);
        return call.Success ? call.Groups[1].Value.ToLowerInvariant() : "expr";
    }

    /// <summary>Two names and a label with underscores between them, the longer name cut first until all fits (makeObjectName).</summary>
    public static string Make(string first, string? second, string? label)
    {
        var overhead = (second is null ? 0 : 1) + (label is null ? 0 : label.Length + 1);
        var room = Identifier.MaximumBytes - overhead;
        var firstBytes = Encoding.UTF8.GetByteCount(first);
        var secondBytes = second is null ? 0 : Encoding.UTF8.GetByteCount(second);
        while (firstBytes + secondBytes > room)
        {
            if (firstBytes > secondBytes) firstBytes--;
            else secondBytes--;
        }

        var name = Clip(first, firstBytes);
        if (second is not null) name += "_" + Clip(second, secondBytes);
        return label is null ? name : name + "_" + label;
    }

    /// <summary>A name that no relation of the schema has; for a constraint, no constraint either (ChooseRelationName).</summary>
    private static string Relation(Catalog catalog, string schema, string first, string? second, string label, bool isConstraint)
    {
        for (var pass = 0; ; pass++)
        {
            var name = Make(first, second, Numbered(label, pass));
            if (!catalog.HasRelation(new Name(schema, name)) && !(isConstraint && catalog.HasConstraint(schema, name))) return name;
        }
    }

    /// <summary>A name that no constraint of the schema has (ChooseConstraintName).</summary>
    private static string Constraint(Catalog catalog, Name table, string? second, string label, IEnumerable<string>? taken)
    {
        for (var pass = 0; ; pass++)
        {
            var name = Make(table.Local, second, Numbered(label, pass));
            if (!catalog.HasConstraint(table.Schema, name) && taken?.Contains(name) != true) return name;
        }
    }

    private static string Numbered(string label, int pass) => pass == 0 ? label : label + pass.ToString(CultureInfo.InvariantCulture);

    /// <summary>Column names with underscores between them, no further than an identifier can be long (ChooseIndexNameAddition).</summary>
    private static string Joined(IEnumerable<string> columns)
    {
        var joined = new StringBuilder();
        var bytes = 0;
        foreach (var column in columns)
        {
            if (bytes > 0) joined.Append('_');
            joined.Append(column);
            bytes += Encoding.UTF8.GetByteCount(column) + (bytes > 0 ? 1 : 0);
            if (bytes > Identifier.MaximumBytes) break;
        }

        return joined.ToString();
    }

    /// <summary>The columns of an index must differ: a second <c>expr</c> is <c>expr1</c> (ChooseIndexColumnNames).</summary>
    private static List<string> Distinct(IEnumerable<string> columns)
    {
        var names = new List<string>();
        foreach (var column in columns)
        {
            var name = column;
            for (var i = 1; names.Contains(name); i++)
            {
                var number = i.ToString(CultureInfo.InvariantCulture);
                name = Clip(column, Math.Min(Encoding.UTF8.GetByteCount(column), Identifier.MaximumBytes - number.Length)) + number;
            }

            names.Add(name);
        }

        return names;
    }

    /// <summary>The longest beginning of so many bytes that ends with a whole character.</summary>
    private static string Clip(string text, int bytes)
    {
        var used = 0;
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += rune.Utf8SequenceLength;
            if (used > bytes) break;
            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    [GeneratedRegex("""^\(*(?:[\w$]+\.)?([A-Za-z_][\w$]*)\s*\(.*\)$""", RegexOptions.Singleline)]
    private static partial Regex Call();
}
