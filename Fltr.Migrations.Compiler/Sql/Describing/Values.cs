using System.Text.Json.Nodes;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>What kind of value a default is, and which functions are called.</summary>
internal sealed class Values(Nodes nodes)
{
    /// <summary>The functions that are called in a tree, each once; a method of TABLESAMPLE is none.</summary>
    public List<string> Functions(object tree) =>
        [.. nodes.Below(tree).Where(n => n.Name != nameof(FromRelation.Sample)).Select(n => n.Value).Prepend(tree).OfType<FunctionCall>().Select(f => string.Join('.', f.Names.Where(n => n != "pg_catalog"))).Distinct()];

    public JsonObject? Default(Expression? value)
    {
        if (value is null) return null;

        var functions = Functions(value);
        var parts = All(value).ToList();
        var kind = functions.Count > 0 ? "func"
            : parts.Any(p => p is SqlValueFunction) ? "sqlvalue"
            : parts.Any(p => p is ColumnRef or Subquery or OperatorExpression) ? "expr"
            : "const";
        return new JsonObject().Say("kind", kind).Say("funcs", functions);
    }

    private IEnumerable<object> All(object tree) => nodes.Below(tree).Select(n => n.Value).Prepend(tree);
}
