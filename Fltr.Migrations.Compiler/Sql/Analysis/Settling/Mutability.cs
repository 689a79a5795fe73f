using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>Whether an expression may give something else another time: contain_mutable_functions of src/backend/optimizer/util/clauses.c (manual 38.7).</summary>
internal static class Mutability
{
    public static bool Of(Node node, World world) => node.All().Any(part => part switch
    {
        CallNode call => call.Function is { Volatility: not 'i', IsInlined: false },
        OperatorNode call => call.Operator.Volatility != 'i',
        DistinctNode call => call.Equals_.Operator.Volatility != 'i',
        NullIfNode call => call.Equals_.Operator.Volatility != 'i',
        ArrayOperatorNode call => call.Operator.Volatility != 'i',
        ValueFunctionNode => true,
        CastNode cast => OfCast(cast.Kind, cast.Of.Type, cast.Type, world),
        _ => false,
    });

    private static bool OfCast(CastKind kind, DataType source, DataType target, World world)
    {
        source = world.BaseOf(source);
        target = world.BaseOf(target);
        return kind switch
        {
            CastKind.Function => world.FindCast(source, target) is { Volatility: not 'i' },
            CastKind.Text => Output(source) != 'i' || Input(target) != 'i',
            CastKind.Array when source.Element is { } from && target.Element is { } to => world.FindCast(from, to) is { } cast ? cast.Volatility != 'i' : !from.Equals(to) && (Output(from) != 'i' || Input(to) != 'i'),
            _ => false,
        };
    }

    private static char Input(DataType type) => IsBuilt(type) ? 's' : type.Volatility[0];

    private static char Output(DataType type) => IsBuilt(type) ? 's' : type.Volatility[1];

    private static bool IsBuilt(DataType type) => type.Kind is TypeKind.Array or TypeKind.Composite or TypeKind.Enum or TypeKind.Range or TypeKind.Multirange;
}
