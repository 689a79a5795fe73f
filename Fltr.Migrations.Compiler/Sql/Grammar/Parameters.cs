using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>The parameters of routines, and of routines that are only named.</summary>
internal static class Parameters
{
    /// <summary><c>()</c> or <c>(mode name type DEFAULT value, …)</c></summary>
    public static Seq<FunctionParameter> Read(Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        if (cursor.SkipSymbol(')')) return [];
        var parameters = Lists.Read(cursor, One);
        cursor.ExpectSymbol(')');
        return parameters;
    }

    /// <summary><c>(*)</c>, <c>(types)</c>, <c>(types ORDER BY types)</c></summary>
    public static Seq<FunctionParameter> OfAggregate(Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        if (cursor.SkipSymbol('*'))
        {
            cursor.ExpectSymbol(')');
            return [];
        }

        var direct = cursor.Is("order") ? [] : Lists.Read(cursor, One);
        Seq<FunctionParameter> ordered = cursor.Skip("order", "by") ? Lists.Read(cursor, One) : [];
        cursor.ExpectSymbol(')');
        return [.. direct, .. ordered];
    }

    /// <summary>A column of RETURNS TABLE.</summary>
    public static FunctionParameter TableColumn(Cursor cursor)
    {
        var name = Names.TypeFunctionName(cursor);
        return new FunctionParameter("table", name, TypeNames.ReadOfRoutine(cursor));
    }

    private static FunctionParameter One(Cursor cursor)
    {
        var mode = Mode(cursor);
        var name = IsNamed(cursor) ? Names.TypeFunctionName(cursor) : null;
        mode ??= Mode(cursor);
        var type = TypeNames.ReadOfRoutine(cursor);
        var parameter = new FunctionParameter(mode, name, type);
        return cursor.Skip("default") || cursor.SkipSymbol('=') ? parameter with { Default = Expressions.Read(cursor) } : parameter;
    }

    private static string? Mode(Cursor cursor)
    {
        if (cursor.Skip("in", "out")) return "inout";
        return cursor.SkipAny("in", "out", "inout", "variadic");
    }

    /// <summary>Whether the word here is the parameter's name: another word comes behind it, and the two are no type together.</summary>
    private static bool IsNamed(Cursor cursor)
    {
        if (!Names.IsTypeFunctionName(cursor) || !cursor.IsName(1) || cursor.Is("default", 1)) return false;
        return !cursor.Comes("double", "precision");
    }
}
