using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>LANGUAGE, IMMUTABLE, SECURITY DEFINER, SET and the other options of routines, in any order.</summary>
internal static class RoutineOptions
{
    public static Seq<Option> Read(Cursor cursor, bool isAltered)
    {
        var options = new List<Option>();
        while (One(cursor, isAltered) is { } option) options.Add(option);
        return [.. options];
    }

    private static Option? One(Cursor cursor, bool isAltered)
    {
        if (!isAltered && OnlyCreated(cursor) is { } created) return created;
        if (cursor.Skip("called", "on", "null", "input")) return new Option("strict", "false");
        if (cursor.Skip("returns", "null", "on", "null", "input") || cursor.Skip("strict")) return new Option("strict", "true");
        if (cursor.SkipAny("immutable", "stable", "volatile") is { } volatility) return new Option("volatility", volatility);
        if (cursor.Skip("leakproof")) return new Option("leakproof", "true");
        if (cursor.Skip("not", "leakproof")) return new Option("leakproof", "false");
        if (cursor.Comes("external", "security")) cursor.Advance();
        if (cursor.Skip("security")) return new Option("security", cursor.ExpectAny("definer", "invoker"));
        if (cursor.SkipAny("cost", "rows") is { } estimate) return new Option(estimate, cursor.Numeric());
        if (cursor.Skip("support")) return new Option("support", string.Join('.', Names.AnyName(cursor)));
        if (cursor.Skip("parallel")) return new Option("parallel", Names.ColId(cursor));
        return cursor.IsAny("set", "reset") ? Setting(cursor) : null;
    }

    private static Option? OnlyCreated(Cursor cursor)
    {
        if (cursor.Skip("language")) return new Option("language", Names.NonReservedWordOrText(cursor));
        if (cursor.Skip("window")) return new Option("window", "true");
        if (cursor.Skip("transform"))
        {
            var start = cursor.Current.Start;
            Lists.Read(cursor, c =>
            {
                c.Expect("for", "type");
                return TypeNames.Read(c);
            });
            return new Option("transform", cursor.Written(start));
        }

        if (!cursor.Skip("as")) return null;

        var text = cursor.Text();
        return new Option("as", cursor.SkipSymbol(',') ? $"{text},{cursor.Text()}" : text);
    }

    private static Option Setting(Cursor cursor)
    {
        var start = cursor.Current.Start;
        VariableSettings.Clause(cursor);
        return new Option("set", cursor.Written(start));
    }
}
