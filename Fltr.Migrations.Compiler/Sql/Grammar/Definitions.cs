using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Objects that are told by a list of definitions: aggregates, operators, collations, text search objects.</summary>
internal static class Definitions
{
    /// <summary>From behind CREATE [OR REPLACE] AGGREGATE on.</summary>
    public static StatementSyntax Aggregate(Cursor cursor, bool replace)
    {
        var names = Names.FuncName(cursor);
        var isOldForm = cursor.IsSymbol('(') && cursor.IsName(1) && cursor.IsSymbol('=', 2);
        Seq<FunctionParameter>? arguments = isOldForm ? null : Parameters.OfAggregate(cursor);
        return new DefineStmt(ObjectType.Aggregate, names) { Arguments = arguments, Options = Options.Definition(cursor), Replace = replace };
    }

    /// <summary>From behind CREATE OPERATOR on.</summary>
    public static StatementSyntax Operator(Cursor cursor) => new DefineStmt(ObjectType.Operator, Objects.AnyOperator(cursor)) { Options = Options.Definition(cursor) };

    /// <summary>From behind CREATE COLLATION on.</summary>
    public static StatementSyntax Collation(Cursor cursor)
    {
        var collation = new DefineStmt(ObjectType.Collation, []) { IfNotExists = cursor.IfNotExists() } with { Names = Names.AnyName(cursor) };
        return cursor.Skip("from") ? collation with { From = Names.AnyName(cursor) } : collation with { Options = Options.Definition(cursor) };
    }

    /// <summary>From behind CREATE TEXT SEARCH on.</summary>
    public static StatementSyntax TextSearch(Cursor cursor)
    {
        var type = cursor.ExpectAny("parser", "dictionary", "template", "configuration") switch
        {
            "parser" => ObjectType.TsParser,
            "dictionary" => ObjectType.TsDictionary,
            "template" => ObjectType.TsTemplate,
            _ => ObjectType.TsConfiguration,
        };
        return new DefineStmt(type, Names.AnyName(cursor)) { Options = Options.Definition(cursor) };
    }

    /// <summary>From behind ALTER TEXT SEARCH DICTIONARY on.</summary>
    public static StatementSyntax AlterDictionary(Cursor cursor)
    {
        var target = Objects.Any(cursor);
        return cursor.IsSymbol('(') ? new AlterTSDictionaryStmt(target.Names, Options.Definition(cursor)) : ObjectChanges.Demand(cursor, ObjectType.TsDictionary, target);
    }

    /// <summary>From behind ALTER TEXT SEARCH CONFIGURATION on.</summary>
    public static StatementSyntax AlterConfiguration(Cursor cursor)
    {
        var target = Objects.Any(cursor);
        if (cursor.Skip("drop", "mapping"))
        {
            var ifExists = cursor.IfExists();
            cursor.Expect("for");
            return new AlterTSConfigurationStmt(target.Names, "drop", Names.ColIds(cursor), []) { IfExists = ifExists };
        }

        if (!cursor.Comes("add", "mapping") && !cursor.Comes("alter", "mapping")) return ObjectChanges.Demand(cursor, ObjectType.TsConfiguration, target);

        var action = cursor.ExpectAny("add", "alter");
        cursor.Expect("mapping");
        Seq<string> tokens = cursor.Skip("for") ? Names.ColIds(cursor) : [];
        if (action == "add" && tokens.Count == 0) cursor.Missing("FOR");
        if (action == "alter" && (tokens.Count == 0 || cursor.Is("replace")))
        {
            cursor.Expect("replace");
            var old = Names.AnyName(cursor);
            cursor.Expect("with");
            return new AlterTSConfigurationStmt(target.Names, "replace", tokens, [old, Names.AnyName(cursor)]);
        }

        cursor.Expect("with");
        return new AlterTSConfigurationStmt(target.Names, action, tokens, Lists.Read(cursor, c => Names.AnyName(c)));
    }

    /// <summary>From behind ALTER COLLATION on.</summary>
    public static StatementSyntax AlterCollation(Cursor cursor)
    {
        var target = Objects.Any(cursor);
        return cursor.Skip("refresh", "version") ? new AlterCollationStmt(target.Names) : ObjectChanges.Demand(cursor, ObjectType.Collation, target);
    }
}
