using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Objects of every type as COMMENT, SECURITY LABEL, DROP and ALTER … name them.</summary>
internal static class Objects
{
    /// <summary>The words for each type, longest first where one begins with another.</summary>
    private static readonly (string[] Words, ObjectType Type)[] _types =
    [
        (["access", "method"], ObjectType.AccessMethod),
        (["aggregate"], ObjectType.Aggregate),
        (["cast"], ObjectType.Cast),
        (["collation"], ObjectType.Collation),
        (["column"], ObjectType.Column),
        (["constraint"], ObjectType.TabConstraint),
        (["conversion"], ObjectType.Conversion),
        (["database"], ObjectType.Database),
        (["domain"], ObjectType.Domain),
        (["event", "trigger"], ObjectType.EventTrigger),
        (["extension"], ObjectType.Extension),
        (["foreign", "data", "wrapper"], ObjectType.Fdw),
        (["foreign", "table"], ObjectType.ForeignTable),
        (["function"], ObjectType.Function),
        (["index"], ObjectType.Index),
        (["language"], ObjectType.Language),
        (["large", "object"], ObjectType.LargeObject),
        (["materialized", "view"], ObjectType.MatView),
        (["operator", "class"], ObjectType.OpClass),
        (["operator", "family"], ObjectType.OpFamily),
        (["operator"], ObjectType.Operator),
        (["policy"], ObjectType.Policy),
        (["procedural", "language"], ObjectType.Language),
        (["procedure"], ObjectType.Procedure),
        (["publication"], ObjectType.Publication),
        (["role"], ObjectType.Role),
        (["routine"], ObjectType.Routine),
        (["rule"], ObjectType.Rule),
        (["schema"], ObjectType.Schema),
        (["sequence"], ObjectType.Sequence),
        (["server"], ObjectType.ForeignServer),
        (["statistics"], ObjectType.StatisticExt),
        (["subscription"], ObjectType.Subscription),
        (["table"], ObjectType.Table),
        (["tablespace"], ObjectType.TableSpace),
        (["text", "search", "configuration"], ObjectType.TsConfiguration),
        (["text", "search", "dictionary"], ObjectType.TsDictionary),
        (["text", "search", "parser"], ObjectType.TsParser),
        (["text", "search", "template"], ObjectType.TsTemplate),
        (["transform"], ObjectType.Transform),
        (["trigger"], ObjectType.Trigger),
        (["type"], ObjectType.Type),
        (["view"], ObjectType.View),
    ];

    /// <summary>The words for a type, which are left behind; null if none comes.</summary>
    public static ObjectType? Type(Cursor cursor)
    {
        foreach (var (words, type) in _types) if (cursor.Skip(words)) return type;
        return null;
    }

    /// <summary>The name of an object of this type, with all that belongs to it.</summary>
    public static ObjectReference Read(Cursor cursor, ObjectType type) => type switch
    {
        ObjectType.Aggregate => Routine(cursor, Parameters.OfAggregate),
        ObjectType.Function or ObjectType.Procedure or ObjectType.Routine => Routine(cursor, Parameters.Read),
        ObjectType.Operator => Operator(cursor),
        ObjectType.OpClass or ObjectType.OpFamily => OfMethod(cursor),
        ObjectType.Type or ObjectType.Domain => OfType(cursor),
        ObjectType.Column => Any(cursor),
        ObjectType.TabConstraint or ObjectType.Policy or ObjectType.Rule or ObjectType.Trigger => OnTable(cursor),
        ObjectType.Cast => Cast(cursor),
        ObjectType.Transform => Transform(cursor),
        ObjectType.LargeObject => new ObjectReference([cursor.Numeric()]),
        ObjectType.Role => new ObjectReference([Names.RoleSpec(cursor)]),
        _ => HasSchema(type) ? Any(cursor) : Plain(cursor),
    };

    /// <summary>Whether objects of this type lie in a schema.</summary>
    public static bool HasSchema(ObjectType type) => type is ObjectType.Table or ObjectType.Sequence or ObjectType.View or ObjectType.MatView or ObjectType.Index
        or ObjectType.ForeignTable or ObjectType.Collation or ObjectType.Conversion or ObjectType.StatisticExt
        or ObjectType.TsConfiguration or ObjectType.TsDictionary or ObjectType.TsParser or ObjectType.TsTemplate;

    /// <summary>A name with its schema.</summary>
    public static ObjectReference Any(Cursor cursor) => new ObjectReference(Names.AnyName(cursor));

    /// <summary>A name of something that lies in no schema.</summary>
    public static ObjectReference Plain(Cursor cursor) => new ObjectReference([Names.ColId(cursor)]);

    /// <summary>A function with its argument types, where it has them.</summary>
    public static ObjectReference Function(Cursor cursor) => Routine(cursor, Parameters.Read);

    /// <summary>An operator with its argument types in brackets.</summary>
    public static ObjectReference Operator(Cursor cursor)
    {
        var names = AnyOperator(cursor);
        var arguments = Lists.InBrackets(cursor, OperatorArgument);
        if (arguments.Count != 2) cursor.Fail("an operator is named with two argument types: the left one, or NONE, and the right one");
        return new ObjectReference(names) { Arguments = arguments };
    }

    /// <summary>An operator's name with schemas before it, or OPERATOR(name).</summary>
    public static Seq<string> AnyOperator(Cursor cursor)
    {
        var wrapped = cursor.Comes("operator", "(");
        if (wrapped) cursor.Advance(2);
        var names = new List<string>();
        while (cursor.IsName() && cursor.IsSymbol('.', 1))
        {
            names.Add(Names.ColId(cursor));
            cursor.SkipSymbol('.');
        }

        if (cursor.Current.Kind != TokenKind.Operator)
        {
            cursor.Missing("an operator");
            return [""];
        }

        names.Add(cursor.Operator()!);
        cursor.Advance();
        if (wrapped) cursor.ExpectSymbol(')');
        return [.. names];
    }

    /// <summary>name USING method: the method comes first in PostgreSQL's list.</summary>
    public static ObjectReference OfMethod(Cursor cursor)
    {
        var names = Names.AnyName(cursor);
        cursor.Expect("using");
        return new ObjectReference([Names.ColId(cursor), .. names]);
    }

    private static ObjectReference Routine(Cursor cursor, Func<Cursor, Seq<FunctionParameter>> arguments)
    {
        // Without arguments the name may also be one that no function can have: the server looks it up then.
        var names = cursor.IsSymbol('.', 1) || cursor.IsSymbol('(', 1) || !Names.IsColId(cursor) ? Names.FuncName(cursor) : [Names.ColId(cursor)];
        return new ObjectReference(names) { Arguments = cursor.IsSymbol('(') ? arguments(cursor) : null };
    }

    private static FunctionParameter OperatorArgument(Cursor cursor)
    {
        if (cursor.Skip("none")) return new FunctionParameter("none", null, new TypeName([]));
        return new FunctionParameter(null, null, TypeNames.Read(cursor));
    }

    private static ObjectReference OfType(Cursor cursor)
    {
        var type = TypeNames.Read(cursor);
        return new ObjectReference(type.Names) { Types = [type] };
    }

    private static ObjectReference OnTable(Cursor cursor)
    {
        var name = Names.ColId(cursor);
        cursor.Expect("on");
        return new ObjectReference([.. Names.AnyName(cursor), name]);
    }

    private static ObjectReference Cast(Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        var from = TypeNames.Read(cursor);
        cursor.Expect("as");
        var to = TypeNames.Read(cursor);
        cursor.ExpectSymbol(')');
        return new ObjectReference(["", ""]) { Types = [from, to] };
    }

    private static ObjectReference Transform(Cursor cursor)
    {
        cursor.Expect("for");
        var type = TypeNames.Read(cursor);
        cursor.Expect("language");
        return new ObjectReference(["", Names.ColId(cursor)]) { Types = [type] };
    }
}
