using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Guards;

/// <summary>PostgreSQL's functions that guards and constant statements use.</summary>
internal sealed class Calls(Session session, Catalog catalog, Evaluation evaluation)
{
    public Answer Of(FunctionCall call, Row row)
    {
        if (call.Names.Count > 1 && call.Names[^2] != "pg_catalog") return Answer.Unknown;
        var arguments = call.Arguments.Select(a => evaluation.Of(a.Value, row)).ToList();
        return (call.Names[^1], arguments) switch
        {
            ("current_schema", []) => evaluation.Schema(),
            ("to_regclass", [{ IsKnown: true, Value: string text }]) => Answer.Of(evaluation.Relation(text, "class ")),
            ("to_regtype", [{ IsKnown: true, Value: string text }]) when catalog.Types.Count >= 0 => evaluation.Relation(text, "type ") is { } found ? Answer.Of(found) : Builtin(text),
            ("to_regnamespace", [{ IsKnown: true, Value: string text }]) => Answer.Of(CatalogRelations.Schemas(catalog).Contains(text) ? SystemRelations.Namespace(text) : null),
            ("to_regproc", [{ IsKnown: true, Value: string text }]) => Routine(text),
            ("quote_ident", [{ IsKnown: true, Value: string text }]) => Answer.Of(Identifier.Quote(text)),
            ("quote_literal", [{ IsKnown: true, Value: string text }]) => Answer.Of(Identifier.Literal(text).TrimStart()),
            ("lower", [{ IsKnown: true, Value: string text }]) => Answer.Of(text.ToLowerInvariant()),
            ("format", [{ IsKnown: true, Value: string pattern }, ..]) => FormatFunction.Of(pattern, arguments[1..]),
            ("concat", _) when arguments.TrueForAll(a => a is { IsKnown: true, Value: string or null }) => Answer.Of(string.Concat(arguments.Select(a => a.Value as string))),
            _ => Answer.Unknown,
        };
    }

    /// <summary>A type of PostgreSQL's own or of an extension may have the name.</summary>
    private static Answer Builtin(string text) => Guard.Parse($"null::{text}") is { Targets: [{ Value: TypeCast cast }] } && Analysis.TypeText.IsKnown(cast.Type, Catalog.Empty) ? Answer.Of($"type pg_catalog.{text}") : Answer.Of(null);

    private Answer Routine(string text)
    {
        var (schema, local) = Naming.OfText(text) is { Count: > 0 } names ? names.Qualified() : (null, text);
        var found = session.Find(schema, local, catalog, n => catalog.RoutinesNamed(n).Any());
        return catalog.RoutinesNamed(found).Any() ? Answer.Of($"proc {found}") : Answer.Unknown;
    }
}
