using System.Globalization;
using System.Text.RegularExpressions;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>What a string becomes when it is read as a value of a type and printed again: the input and output functions of the types (manual chapter 8), under UTC and the ISO date style.</summary>
internal static partial class Literal
{
    /// <exception cref="NotUnderstoodException">The string is no value of the type, or one that depends on when it is read.</exception>
    public static string Read(Typed type, string text, World world)
    {
        var kind = type.Type;
        if (kind.Element is { } element) return ArrayLiteral.Read(text, kind.IsKnownByPostgres && element.Name == "box" ? ';' : ',', item => Read(new Typed(element, type.Modifier), item, world));
        if (kind.Kind == TypeKind.Range) return RangeLiteral.Read(kind, text, bound => Read(new Typed(kind.Subtype!), bound, world));
        if (kind.Kind == TypeKind.Multirange) return RangeLiteral.ReadMany(text, range => Read(new Typed(kind.Partner!), range, world));
        if (kind.Kind == TypeKind.Domain) return Read(world.BaseOf(type), text, world);
        return kind.IsKnownByPostgres ? ReadKnown(type, text, world) : ReadBrought(kind, text);
    }

    private static string ReadKnown(Typed type, string text, World world) => type.Type.Name switch
    {
        "bool" => Boolean(text),
        "int2" => Integer(text, short.MinValue, short.MaxValue),
        "int4" => Integer(text, int.MinValue, int.MaxValue),
        "int8" => Integer(text, long.MinValue, long.MaxValue),
        "oid" or "xid" or "cid" => Integer(text, 0, uint.MaxValue),
        "numeric" => NumberLiteral.Numeric(text),
        "float4" => NumberLiteral.Float(text, isSingle: true),
        "float8" => NumberLiteral.Float(text, isSingle: false),
        "money" => NumberLiteral.Money(text),
        "date" => DateLiteral.Date(text),
        "timestamp" => DateLiteral.Timestamp(text, hasZone: false),
        "timestamptz" => DateLiteral.Timestamp(text, hasZone: true),
        "time" => DateLiteral.Time(text, hasZone: false),
        "timetz" => DateLiteral.Time(text, hasZone: true),
        "interval" => IntervalLiteral.Read(text, type.Modifier),
        "jsonb" => JsonbLiteral.Read(text),
        "uuid" => Uuid(text),
        "bytea" => ByteaLiteral.Read(text),
        "bit" or "varbit" => Bits(text),
        "inet" => AddressLiteral.Read(text, isNetwork: false),
        "cidr" => AddressLiteral.Read(text, isNetwork: true),
        "macaddr" => AddressLiteral.Hardware(text, 6),
        "macaddr8" => AddressLiteral.Hardware(text, 8),
        "regclass" => ObjectLiteral.Relation(text, world),
        "regtype" => ObjectLiteral.Type(text, world),
        "regconfig" or "regdictionary" or "regcollation" or "regproc" or "regoper" => ObjectLiteral.Named(text),
        "regnamespace" or "regrole" => ObjectLiteral.Named(text),
        "tsvector" => TextSearchLiteral.Vector(text),
        "tsquery" => TextSearchLiteral.Query(text),
        "point" => NumberLiteral.Point(text),
        "jsonpath" => JsonPath(text),
        "char" => text.Length == 0 ? "" : text[..1],
        "name" => Migrations.Sql.Identifier.Truncate(text),
        "text" or "varchar" or "bpchar" or "json" or "xml" or "unknown" or "cstring" or "refcursor" => text,
        _ => throw new NotUnderstoodException($"what the string '{text}' is as {type.Type.Name} is not known"),
    };

    // Enums, composite types, and what extensions bring, keep their values as they are written, but for a few.
    private static string ReadBrought(DataType type, string text) => type switch
    {
        { Definition: EnumType labels } when !labels.Labels.Contains(text) => throw Invalid(type.Name, text, SqlState.InvalidTextRepresentation),
        { Schema: "@hstore", Name: "hstore" } => HstoreLiteral.Read(text),
        { Schema: "@isn" } or { Schema: "@cube" } or { Schema: "@seg" } or { Schema: "@intarray" } => throw new NotUnderstoodException($"what the string '{text}' is as {type.Name} is not known"),
        _ => text,
    };

    private static string Boolean(string text)
    {
        var word = text.Trim().ToLowerInvariant();
        if (word is "1" or "on" || IsBeginning(word, "true") || IsBeginning(word, "yes")) return "t";
        if (word is "0" or "of" or "off" || IsBeginning(word, "false") || IsBeginning(word, "no")) return "f";
        throw Invalid("boolean", text, SqlState.InvalidTextRepresentation);
    }

    private static bool IsBeginning(string word, string of) => word.Length > 0 && of.StartsWith(word, StringComparison.Ordinal);

    private static string Integer(string text, long least, long most) =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value.ToString(CultureInfo.InvariantCulture)
            : throw Invalid("integer", text, text.Any(char.IsAsciiDigit) ? null : SqlState.InvalidTextRepresentation);

    private static string JsonPath(string text) =>
        PlainPath().IsMatch(text) ? PathKey().Replace(text.Trim(), ".\"$1\"") : throw new NotUnderstoodException($"the path '{text}' is not followed");

    private static string Uuid(string text)
    {
        var digits = text.Trim().Trim('{', '}').Replace("-", "", StringComparison.Ordinal);
        return digits.Length == 32 && Guid.TryParseExact(digits, "N", out var value) ? value.ToString("D") : throw Invalid("uuid", text, SqlState.InvalidTextRepresentation);
    }

    private static string Bits(string text)
    {
        if (text is ['b' or 'B', .. var binary]) text = binary;
        if (text is ['x' or 'X', .. var hex]) text = string.Concat(hex.Select(c => Convert.ToString(Convert.ToInt32(c.ToString(), 16), 2).PadLeft(4, '0')));
        return BinaryDigits().IsMatch(text) ? text : throw Invalid("bit string", text);
    }

    public static NotUnderstoodException Invalid(string type, string text, string? state = null) => new($"'{text}' is no {type}", state);

    [GeneratedRegex(@"^\s*\$(\.[A-Za-z_]\w*|\.\*|\[(\*|\d+)\])*\s*$")]
    private static partial Regex PlainPath();

    [GeneratedRegex(@"\.([A-Za-z_]\w*)")]
    private static partial Regex PathKey();

    [GeneratedRegex("^[01]*$")]
    private static partial Regex BinaryDigits();
}
