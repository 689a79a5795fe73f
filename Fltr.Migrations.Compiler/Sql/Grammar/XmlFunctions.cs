using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>XMLELEMENT and its family (manual 9.15).</summary>
internal static class XmlFunctions
{
    /// <summary>The call of this key word; null if it is none of them.</summary>
    public static Expression? Read(Cursor cursor, string word)
    {
        Func<Cursor, Expression>? read = word switch
        {
            "xmlconcat" => c => new SpecialForm("XMLCONCAT", Expressions.ReadList(c)),
            "xmlelement" => Element,
            "xmlexists" => Exists,
            "xmlforest" => c => new SpecialForm("XMLFOREST", Attributes(c)),
            "xmlparse" => Parse,
            "xmlpi" => ProcessingInstruction,
            "xmlroot" => Root,
            "xmlserialize" => Serialize,
            _ => null,
        };
        if (read is null) return null;

        var start = cursor.Current.Start;
        cursor.Advance(2);
        var whole = read(cursor);
        cursor.ExpectSymbol(')');
        return whole with { Start = start, End = cursor.LastEnd };
    }

    /// <summary>PASSING, with BY REF or BY VALUE on either side of the value.</summary>
    public static Expression Passing(Cursor cursor)
    {
        cursor.Expect("passing");
        Mechanism(cursor);
        var value = Primaries.Read(cursor);
        Mechanism(cursor);
        return value;
    }

    private static SpecialForm Element(Cursor cursor)
    {
        cursor.Expect("name");
        Names.ColLabel(cursor, "an element's name");
        var items = new List<Expression>();
        if (!cursor.SkipSymbol(',')) return new SpecialForm("XMLELEMENT", []);
        if (cursor.Comes("xmlattributes", "("))
        {
            cursor.Advance(2);
            items.AddRange(Attributes(cursor));
            cursor.ExpectSymbol(')');
            if (!cursor.SkipSymbol(',')) return new SpecialForm("XMLELEMENT", [.. items]);
        }

        items.AddRange(Expressions.ReadList(cursor));
        return new SpecialForm("XMLELEMENT", [.. items]);
    }

    private static FunctionCall Exists(Cursor cursor)
    {
        var path = Primaries.Read(cursor);
        return new FunctionCall(["pg_catalog", "xmlexists"], [new(path), new(Passing(cursor))]) { SqlSyntax = true };
    }

    private static SpecialForm Parse(Cursor cursor)
    {
        cursor.ExpectAny("document", "content");
        var text = Expressions.Read(cursor);
        if (cursor.SkipAny("preserve", "strip") is not null) cursor.Expect("whitespace");
        return new SpecialForm("XMLPARSE", [text]);
    }

    private static SpecialForm ProcessingInstruction(Cursor cursor)
    {
        cursor.Expect("name");
        Names.ColLabel(cursor, "a processing instruction's name");
        return new SpecialForm("XMLPI", cursor.SkipSymbol(',') ? [Expressions.Read(cursor)] : []);
    }

    private static SpecialForm Root(Cursor cursor)
    {
        var items = new List<Expression> { Expressions.Read(cursor) };
        cursor.ExpectSymbol(',');
        cursor.Expect("version");
        if (!cursor.Skip("no", "value")) items.Add(Expressions.Read(cursor));
        if (cursor.SkipSymbol(','))
        {
            cursor.Expect("standalone");
            if (cursor.ExpectAny("yes", "no") == "no") cursor.Skip("value");
        }

        return new SpecialForm("XMLROOT", [.. items]);
    }

    private static SpecialForm Serialize(Cursor cursor)
    {
        cursor.ExpectAny("document", "content");
        var value = Expressions.Read(cursor);
        cursor.Expect("as");
        var type = TypeNames.ReadSimple(cursor);
        if (!cursor.Skip("no", "indent")) cursor.Skip("indent");
        return new SpecialForm("XMLSERIALIZE", [value]) { Type = type };
    }

    private static Seq<Expression> Attributes(Cursor cursor) => Lists.Read(cursor, Attribute);

    private static Expression Attribute(Cursor cursor)
    {
        var value = Expressions.Read(cursor);
        if (cursor.Skip("as")) Names.ColLabel(cursor, "an attribute's name");
        return value;
    }

    private static void Mechanism(Cursor cursor)
    {
        if (cursor.Skip("by")) cursor.ExpectAny("ref", "value");
    }
}
