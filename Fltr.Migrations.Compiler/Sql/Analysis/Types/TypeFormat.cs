using System.Globalization;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Types;

/// <summary>A type as PostgreSQL prints it: format_type of src/backend/utils/adt/format_type.c, with an empty search_path.</summary>
internal static class TypeFormat
{
    private static readonly string[] _intervalFields = ["year", "month", "day", "hour", "minute", "second"];
    private static readonly int[] _intervalBits = [1 << 2, 1 << 1, 1 << 3, 1 << 10, 1 << 11, 1 << 12];

    /// <summary>As format_type(type, modifier) prints it: of a column or a cast.</summary>
    public static string Of(Typed type, World world) => Of(type, world, isModifierGiven: true);

    /// <summary>As format_type(type, null) prints it: of an argument, without any modifier.</summary>
    public static string Of(DataType type, World world) => Of(new Typed(type), world, isModifierGiven: false);

    private static string Of(Typed type, World world, bool isModifierGiven)
    {
        if (type.Type.Element is { } element) return Of(type with { Type = element }, world, isModifierGiven) + "[]";

        if (type.Type.IsOpaque) throw new NotUnderstoodException($"the type {type.Type.Name} is not known");

        var name = type.Type.Name;
        var modifier = type.Modifier;
        if (!type.Type.IsKnownByPostgres) return $"{Identifier.Printed(world.SchemaOf(type.Type.Schema))}.{Identifier.Printed(name)}";
        return name switch
        {
            "bit" => modifier >= 0 ? $"bit({modifier})" : isModifierGiven ? "\"bit\"" : "bit",
            "bool" => "boolean",
            "bpchar" => modifier >= 0 ? $"character({modifier - 4})" : isModifierGiven ? "bpchar" : "character",
            "float4" => "real",
            "float8" => "double precision",
            "int2" => "smallint",
            "int4" => "integer",
            "int8" => "bigint",
            "numeric" => "numeric" + (modifier >= 0 ? Numeric(modifier - 4) : ""),
            "interval" => "interval" + (modifier >= 0 ? Interval(modifier) : ""),
            "time" => $"time{InBrackets(modifier)} without time zone",
            "timetz" => $"time{InBrackets(modifier)} with time zone",
            "timestamp" => $"timestamp{InBrackets(modifier)} without time zone",
            "timestamptz" => $"timestamp{InBrackets(modifier)} with time zone",
            "varbit" => $"bit varying{InBrackets(modifier)}",
            "varchar" => "character varying" + (modifier >= 0 ? $"({modifier - 4})" : ""),
            _ => Identifier.Printed(name),
        };
    }

    private static string InBrackets(int modifier) => modifier >= 0 ? $"({modifier.ToString(CultureInfo.InvariantCulture)})" : "";

    // The scale has eleven bits and a sign.
    private static string Numeric(int packed) => $"({(packed >> 16) & 0xffff},{((packed & 0x7ff) ^ 1024) - 1024})";

    private static string Interval(int modifier)
    {
        var fields = (modifier >> 16) & 0x7FFF;
        var precision = modifier & 0xFFFF;
        var names = fields == 0x7FFF ? [] : _intervalFields.Where((_, i) => (fields & _intervalBits[i]) != 0).ToArray();
        var text = names.Length switch { 0 => "", 1 => $" {names[0]}", _ => $" {names[0]} to {names[^1]}" };
        return precision == 0xFFFF ? text : $"{text}({precision})";
    }
}
