using System.Globalization;
using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Novelties;

/// <summary>What queries and expressions have only since a later version than PostgreSQL 12. A test holds each against servers of all versions.</summary>
internal static class NewExpressions
{
    /// <summary>What is new of one node, not of those below it.</summary>
    public static IEnumerable<Novelty> Of(object node, Statement statement)
    {
        Novelty? found = node switch
        {
            Query { WithTies: true } => new(13, "WITH TIES"),
            Query { GroupDistinct: true } => new(14, "GROUP BY DISTINCT"),
            CommonTable { Follows: true } => new(14, "SEARCH or CYCLE"),
            Join { UsingAlias: not null } => new(14, "An alias of JOIN … USING"),
            FromQuery { Alias: null } => new(16, "A query in FROM without an alias"),
            FromSpecial { Form: "JSON_TABLE" } => new(17, "JSON_TABLE"),
            SpecialForm form => Json(form.Form),
            BooleanTest test when test.Test.Contains("JSON", StringComparison.Ordinal) => new(16, "IS JSON"),
            SqlValueFunction { Function: "SYSTEM_USER" } => new(16, "SYSTEM_USER"),
            FunctionCall { SqlSyntax: true } call => OfSyntax(call, statement),
            TypeName type when HasWideScale(type) => new(15, "A scale that is negative or above the precision"),
            InsertStmt { Returning: { } said } insert => Earlier(said, insert.Relation, insert.Alias),
            UpdateStmt { Returning: { } said } update => Earlier(said, update.Relation, update.Alias),
            DeleteStmt { Returning: { } said } delete => Earlier(said, delete.Relation, delete.Alias),
            MergeStmt { Returning: { } said } merge => Earlier(said, merge.Relation, merge.Alias),
            _ => null,
        };
        return found is null ? [] : [found];
    }

    /// <summary>Before version 16, <c>0x1f</c> is a zero with the alias x1f, and <c>1_000</c> a one.</summary>
    public static IEnumerable<Novelty> OfTokens(Statement statement) =>
        statement.Tokens.Any(token => token.Kind is TokenKind.Integer or TokenKind.Number && IsNew(statement.Source.AsSpan(token.Start, token.Length))) ? [new(16, "A number with 0x, 0o, 0b or _")] : [];

    private static bool IsNew(ReadOnlySpan<char> number) => number.Contains('_') || (number is ['0', 'x' or 'X' or 'o' or 'O' or 'b' or 'B', ..]);

    private static Novelty? OfSyntax(FunctionCall call, Statement statement) => call.Names[^1] switch
    {
        "is_normalized" => new(13, "IS NORMALIZED"),
        "normalize" => new(13, "NORMALIZE"),
        "substring" when Says(statement, call, "similar") => new(14, "SUBSTRING … SIMILAR"),
        "timezone" when call.Arguments.Count == 1 => new(17, "AT LOCAL"),
        _ => null,
    };

    private static Novelty? Json(string form) => form switch
    {
        "JSON_ARRAY" or "JSON_OBJECT" or "JSON_ARRAYAGG" or "JSON_OBJECTAGG" => new(16, form),
        "JSON" or "JSON_SCALAR" or "JSON_SERIALIZE" or "JSON_EXISTS" or "JSON_VALUE" or "JSON_QUERY" => new(17, form),
        "MERGE_ACTION" => new(17, "MERGE_ACTION"),
        _ => null,
    };

    private static bool HasWideScale(TypeName type) =>
        type.Names[^1] == "numeric" && type.Modifiers is [Constant precision, var scale] && Number(scale) is var number && (number < 0 || number > Number(precision));

    private static int Number(Expression expression) => expression switch
    {
        Constant { Kind: ConstantKind.Integer } constant when int.TryParse(constant.Text, CultureInfo.InvariantCulture, out var number) => number,
        OperatorExpression { Operator: "-", Left: null } minus => -Number(minus.Right),
        _ => 0,
    };

    private static Novelty? Earlier(Returning returning, Relation relation, string? alias)
    {
        if ((alias ?? relation.Local) is "old" or "new") return null;
        var isNew = returning.Old is not null || returning.New is not null
            || returning.Targets.SelectMany(target => Walk.Through(target.Value)).OfType<ColumnRef>().Any(column => column.Names is ["old" or "new", _]);
        return isNew ? new(18, "OLD or NEW in RETURNING") : null;
    }

    private static bool Says(Statement statement, Expression within, string word) =>
        statement.Tokens.Any(token => token.Start >= within.Start && token.End <= within.End && TokenText.IsWord(statement.Source, token, word));
}
