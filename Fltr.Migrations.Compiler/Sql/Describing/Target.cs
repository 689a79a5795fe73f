using System.Text.Json.Nodes;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>One thing that a statement names, and what it does with it.</summary>
/// <param name="Type">Null for a relation of no special type.</param>
/// <param name="Role"><c>created</c>, <c>altered</c>, <c>dropped</c>, <c>read</c>, <c>written</c>, <c>referenced</c>, <c>granted</c>, <c>locked</c>, <c>maintained</c>.</param>
internal sealed record Target(string? Schema, string? Name, string? Type, string Role)
{
    public static Target Of(Relation relation, string? type, string role) => new(relation.Schema, relation.Local, type, role);

    /// <summary>An object by its names; the last two count.</summary>
    public static Target Of(IReadOnlyList<string> names, string? type, string role)
    {
        var known = TypeText.WithoutCatalog(names);
        return new(known.Count > 1 ? known[^2] : null, known.LastOrDefault(), type, role);
    }

    public JsonObject Json() => new JsonObject().Say("schema", Schema).Say("name", Name).Say("type", Type).Say("role", Role);
}
