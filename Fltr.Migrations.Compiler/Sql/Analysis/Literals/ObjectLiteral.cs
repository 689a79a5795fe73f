using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Grammar;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>Names of objects as constants (manual 8.19): what is kept is the object, so it is printed by its full name.</summary>
internal static class ObjectLiteral
{
    public static string Relation(string text, World world)
    {
        if (text.Length > 0 && text.All(char.IsAsciiDigit)) return text;
        var names = Names(text);
        if (names.Count > 1) return Identifier.Printed(new Name(names[^2], names[^1]));

        foreach (var schema in world.Path) if (Exists(new Name(schema, names[0]), world)) return Identifier.Printed(new Name(schema, names[0]));
        if (names[0].StartsWith("pg_", StringComparison.Ordinal)) return Identifier.Printed(names[0]);
        return world.Path.Count > 0 ? Identifier.Printed(new Name(world.Path[0], names[0])) : throw new NotUnderstoodException($"there is no {names[0]}");
    }

    public static string Type(string text, World world) =>
        TypeReader.Parse(text) is { } name && TypeResolution.Resolve(name, world) is { } type ? TypeFormat.Of(type.Type, world) : throw new NotUnderstoodException($"the type {text} is not known");

    /// <summary>What is mostly PostgreSQL's own: text search configurations, collations, roles.</summary>
    public static string Named(string text)
    {
        var names = Names(text);
        return names.Count == 1 || names[^2] == Known.Catalog ? Identifier.Printed(names[^1]) : Identifier.Printed(new Name(names[^2], names[^1]));
    }

    private static bool Exists(Name name, World world)
    {
        var catalog = world.Catalog;
        return catalog.Sequences.ContainsKey(name) || catalog.Has(name) || catalog.Views.ContainsKey(name) || catalog.TableOfIndex(name) is not null;
    }

    private static IReadOnlyList<string> Names(string text)
    {
        if (Splitter.Split(text) is not [var statement] || statement.Tokens.Any(t => t.Error is not null)) throw new NotUnderstoodException($"'{text}' is no name");
        var cursor = new Cursor(statement);
        var names = Grammar.Names.AnyName(cursor);
        if (cursor.Problem is null) cursor.ExpectEnd();
        return cursor.Problem is null ? names : throw new NotUnderstoodException($"'{text}' is no name");
    }
}
