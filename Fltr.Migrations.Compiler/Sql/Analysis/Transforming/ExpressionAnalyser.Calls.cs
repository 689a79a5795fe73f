using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Resolving;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

/// <summary>Calls (ParseFuncOrColumn of src/backend/parser/parse_func.c).</summary>
internal sealed partial class ExpressionAnalyser
{
    private Node OfCall(FunctionCall call)
    {
        var arguments = AnalyseAll(call.Arguments.Select(argument => argument.Value));
        // The keys of WITHIN GROUP are arguments, too, behind the direct ones.
        var keys = call.WithinGroup ? SortKeys(call.OrderBy) : [];
        List<Node> all = [.. arguments, .. keys.Select(key => key.Key)];
        var names = call.Arguments.Select(argument => argument.Name).ToList();

        var found = Functions.Find(world, call.Names, [.. all.Select(argument => argument.Type)], [.. names, .. keys.Select(_ => (string?)null)], call.Variadic, out var cast);
        if (found is null) return _coercion.To(all[0], cast!.Value, CastContext.Explicit, CoercionForm.Call) is { } value ? AsCall(value) : throw new NotUnderstoodException("a cast that is no cast");

        var (declared, result) = Polymorphism.Resolve(world, [.. all.Select(argument => argument.Type)], found.Arguments, found.Is.Result) ?? throw new NotUnderstoodException($"the arguments of {found.Is.Name} do not agree");
        all = [.. all.Select((argument, i) => _coercion.ToArgument(argument, declared[i]))];
        var isVariadic = call.Variadic;
        if (found.Gathered > 0)
        {
            var first = all.Count - found.Gathered;
            var item = declared[^1];
            all = [.. all.Take(first), new ArrayNode(all[first..], item.Array ?? throw new NotUnderstoodException($"there are no arrays of {item}"), IsNested: false)];
            isVariadic = true;
        }

        return Finished(call, found.Is, all, names, keys, isVariadic, result!);
    }

    private Node Finished(FunctionCall call, Function function, List<Node> arguments, List<string?> names, List<SortNode> keys, bool isVariadic, DataType result)
    {
        var filter = call.Filter is null ? null : _coercion.ToBoolean(Analyse(call.Filter));
        if (call.Over is not null || call.OverName is not null)
        {
            return new WindowCallNode(function, arguments, result) { IsStar = call.Star, IsVariadic = isVariadic, Filter = filter, Window = OfWindow(call) };
        }

        if (!function.IsAggregate) return new CallNode(function, arguments, call.SqlSyntax ? CoercionForm.SqlSyntax : CoercionForm.Call, result) { IsVariadic = isVariadic, Names = names.Exists(n => n is not null) ? names : [] };

        var order = call.WithinGroup ? keys.Select((key, i) => key with { Key = arguments[arguments.Count - keys.Count + i] }).ToList() : SortKeys(call.OrderBy);
        return new AggregateNode(function, call.WithinGroup ? arguments[..^keys.Count] : arguments, result)
        {
            IsStar = call.Star,
            IsDistinct = call.Distinct,
            IsVariadic = isVariadic,
            Order = order,
            IsWithinGroup = call.WithinGroup,
            Filter = filter,
        };
    }

    /// <summary>The keys of an order between brackets, where numbers are numbers.</summary>
    private List<SortNode> SortKeys(IEnumerable<SortKey> keys) => [.. keys.Select(key => SortKey(key, Analyse(key.Key)))];

    public SortNode SortKey(SortKey key, Node value)
    {
        if (key.Using is not (null or "<" or ">")) throw new NotUnderstoodException("ORDER BY … USING is not followed");
        if (value is ConstantNode { IsUnknown: true }) value = _coercion.To(value, new Typed(Known.Type("text")), CastContext.Implicit, CoercionForm.Implicit);
        return new SortNode(value, key.Descending ?? key.Using == ">", key.NullsFirst);
    }

    private WindowNode OfWindow(FunctionCall call)
    {
        if (call.OverName is { } name) return scope.Windows.Find(w => w.Name == name).Window ?? throw new NotUnderstoodException($"there is no window {name}");
        return Window(call.Over!);
    }

    public WindowNode Window(Window window) => new()
    {
        BasedOn = window.BasedOn,
        PartitionBy = AnalyseAll(window.PartitionBy),
        OrderBy = SortKeys(window.OrderBy),
        Frame = window.Frame,
        From = FrameOffset(window.Frame?.Mode, window.Frame?.From.Offset),
        To = FrameOffset(window.Frame?.Mode, window.Frame?.To?.Offset),
    };

    private Node? FrameOffset(string? mode, Expression? offset)
    {
        if (offset is null) return null;
        var value = Analyse(offset);
        return mode == "range" ? value : _coercion.ToTarget(value, new Typed(Known.Type("int8")), CastContext.Implicit, CoercionForm.Implicit);
    }

    // A call that is a cast is shown as the cast that it is.
    private static Node AsCall(Node value) => value is CastNode cast ? cast with { Form = CoercionForm.Explicit } : value;
}
