using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Printing;

/// <summary>Constants: get_const_expr of src/backend/utils/adt/ruleutils.c.</summary>
internal static class ConstantText
{
    /// <summary>With its type behind it, unless it is read as of this type anyway.</summary>
    public static string Of(ConstantNode constant, World world)
    {
        var label = $"::{TypeFormat.Of(constant.Typed, world)}";
        if (constant.Text is null) return $"NULL{label}";
        if (constant.Type.Is("bool") || constant.IsUnknown) return Bare(constant);

        var bare = Bare(constant);
        var isPlain = bare[0] != '\'' && (constant.Type.Is("int4") || (constant.Type.Is("numeric") && constant.Modifier < 0));
        return isPlain ? bare : bare + label;
    }

    /// <summary>Without its type.</summary>
    public static string Bare(ConstantNode constant)
    {
        if (constant.Text is not { } text) return "NULL";
        if (constant.Type.Is("bool")) return text == "t" ? "true" : "false";
        var isNumber = char.IsAsciiDigit(text.FirstOrDefault()) && (constant.Type.Is("int4") || (constant.Type.Is("numeric") && text.AsSpan().ContainsAny("eE.")));
        return isNumber ? text : Quoted(text);
    }

    /// <summary>In single quotes, never with E: definitions are read under standard_conforming_strings.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
