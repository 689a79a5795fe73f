using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Operator classes and families, and ALTER OPERATOR.</summary>
internal static class OperatorClasses
{
    /// <summary>From behind CREATE OPERATOR CLASS on.</summary>
    public static StatementSyntax CreateClass(Cursor cursor)
    {
        var names = Names.AnyName(cursor);
        var isDefault = cursor.Skip("default");
        cursor.Expect("for", "type");
        var type = TypeNames.Read(cursor);
        cursor.Expect("using");
        var method = Names.ColId(cursor);
        Seq<string>? family = cursor.Skip("family") ? Names.AnyName(cursor) : null;
        cursor.Expect("as");
        return new CreateOpClassStmt(names, method, type, Lists.Read(cursor, Item)) { IsDefault = isDefault, Family = family };
    }

    /// <summary>From behind CREATE OPERATOR FAMILY on.</summary>
    public static StatementSyntax CreateFamily(Cursor cursor)
    {
        var names = Names.AnyName(cursor);
        cursor.Expect("using");
        return new CreateOpFamilyStmt(names, Names.ColId(cursor));
    }

    /// <summary>From behind ALTER OPERATOR FAMILY on.</summary>
    public static StatementSyntax AlterFamily(Cursor cursor)
    {
        var names = Names.AnyName(cursor);
        cursor.Expect("using");
        var method = Names.ColId(cursor);
        if (cursor.Skip("add")) return new AlterOpFamilyStmt(names, method, false, Lists.Read(cursor, Item));
        if (cursor.Skip("drop")) return new AlterOpFamilyStmt(names, method, true, Lists.Read(cursor, DroppedItem));
        return ObjectChanges.Demand(cursor, ObjectType.OpFamily, new ObjectReference([method, .. names]));
    }

    /// <summary>From behind ALTER OPERATOR on.</summary>
    public static StatementSyntax AlterOperator(Cursor cursor)
    {
        var target = Objects.Operator(cursor);
        if (!cursor.Comes("set", "(")) return ObjectChanges.Demand(cursor, ObjectType.Operator, target);
        cursor.Advance();
        return new AlterOperatorStmt(target, Options.Definition(cursor));
    }

    private static OpClassItem Item(Cursor cursor)
    {
        var form = cursor.ExpectAny("operator", "function", "storage");
        if (form == "storage") return new OpClassItem(form, 0) { Types = [TypeNames.Read(cursor)] };

        var number = cursor.Integer();
        if (form == "function")
        {
            var types = cursor.IfBracketed(TypeNames.Read);
            return new OpClassItem(form, number) { Types = types, Object = Objects.Function(cursor) };
        }

        var item = new OpClassItem(form, number) { Object = OperatorMaybeTyped(cursor) };
        if (!cursor.Skip("for")) return item;
        if (cursor.Skip("search")) return item;
        cursor.Expect("order", "by");
        return item with { OrderBy = Names.AnyName(cursor) };
    }

    private static ObjectReference OperatorMaybeTyped(Cursor cursor)
    {
        var start = cursor.Position;
        var names = Objects.AnyOperator(cursor);
        if (!cursor.IsSymbol('(')) return new ObjectReference(names);
        cursor.Position = start;
        return Objects.Operator(cursor);
    }

    private static OpClassItem DroppedItem(Cursor cursor)
    {
        var form = cursor.ExpectAny("operator", "function");
        var number = cursor.Integer();
        return new OpClassItem(form, number) { Types = Lists.InBrackets(cursor, TypeNames.Read) };
    }
}
