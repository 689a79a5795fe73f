using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

internal sealed partial class ExpressionAnalyser
{
    private SublinkNode OfSubquery(Subquery subquery) => throw new NotUnderstoodException($"{subquery.Form} {scope}");
}
