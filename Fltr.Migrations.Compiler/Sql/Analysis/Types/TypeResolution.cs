using System.Globalization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Types;

/// <summary>From a type as written to the type that is meant, its modifier in the form in which PostgreSQL keeps it (src/backend/parser/parse_type.c and the typmodin functions).</summary>
internal static class TypeResolution
{
    private const int Header = 4;

    public static Typed? Resolve(TypeName name, World world)
    {
        if (name.PercentType) return OfColumn(name, world);
        if (world.FindType(name.Names) is not { } type) return null;

        var modifier = Modifier(type, name.Modifiers);
        if (modifier is null) return null;
        if (world.Refuses && IsBeyond(name)) throw new CatalogException($"The type {name.Names[^1]} has no such length or precision.", SqlState.InvalidParameterValue);
        if (name.ArrayBounds.Count == 0) return new Typed(type, modifier.Value);
        return type.Array is { } array ? new Typed(array, modifier.Value) : null;
    }

    /// <summary>Why a type is none.</summary>
    public static NotUnderstoodException Problem(TypeName name, World world)
    {
        var written = string.Join('.', name.Names);
        var isSchemaMissing = name is { PercentType: false, Names.Count: > 1 } && name.Names[^2] is var schema && schema is not ("pg_catalog" or "information_schema") && !world.Catalog.Schemas.Contains(schema);
        if (isSchemaMissing) return new NotUnderstoodException($"there is no schema {name.Names[^2]}", SqlState.InvalidSchemaName);
        if (name.PercentType || world.FindType(name.Names) is not { } type) return new NotUnderstoodException($"there is no type {written}", SqlState.UndefinedObject);
        return new NotUnderstoodException($"the type {written} takes no length", type.IsKnownByPostgres && Modifier(type, name.Modifiers) is null ? SqlState.SyntaxError : null);
    }

    /// <summary>Whether a length, precision or scale is beyond what the type has (manual 8.1.2, 8.3, 8.10).</summary>
    public static bool IsBeyond(TypeName name)
    {
        if (Numbers(name.Modifiers) is not [var first, ..] numbers) return false;
        return name.Names[^1] switch
        {
            "varchar" or "bpchar" => first is < 1 or > 10485760,
            "bit" or "varbit" => first is < 1 or > 83886080,
            "numeric" => first is < 1 or > 1000 || (numbers.Length > 1 && numbers[1] is < -1000 or > 1000),
            "time" or "timetz" or "timestamp" or "timestamptz" => first < 0,
            _ => false,
        };
    }

    private static Typed? OfColumn(TypeName name, World world)
    {
        if (name.Names.Count < 2) return null;
        var row = world.FindType([.. name.Names.Take(name.Names.Count - 1)]);
        var field = row is null ? null : world.FieldsOf(row)?.Cast<(string Name, Typed Type)?>().FirstOrDefault(f => f!.Value.Name == name.Names[^1]);
        return field?.Type is { } type ? new Typed(type.Type) : null;
    }

    /// <summary>The modifier as a number, -1 where none was written, null where it cannot be one.</summary>
    private static int? Modifier(DataType type, Seq<Expression> written)
    {
        if (written.Count == 0) return -1;
        if (!type.IsKnownByPostgres || Numbers(written) is not { } numbers) return null;
        return type.Name switch
        {
            "varchar" or "bpchar" when numbers is [var length] => length + Header,
            "numeric" when numbers is [var precision] => (precision << 16) + Header,
            "numeric" when numbers is [var precision, var scale] => ((precision << 16) | (scale & 0x7ff)) + Header,
            "bit" or "varbit" or "time" or "timetz" or "timestamp" or "timestamptz" when numbers is [var number] => type.Name.Contains("time", StringComparison.Ordinal) ? Math.Min(number, 6) : number,
            "interval" when numbers is [var fields] => fields == 0x7FFF ? -1 : (fields << 16) | 0xFFFF,
            "interval" when numbers is [var fields, var precision] => (fields << 16) | Math.Min(precision, 6),
            _ => null,
        };
    }

    private static int[]? Numbers(Seq<Expression> written)
    {
        var numbers = new int[written.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (written[i] is not Constant { Kind: ConstantKind.Integer } constant || !int.TryParse(constant.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[i])) return null;
        }

        return numbers;
    }
}
