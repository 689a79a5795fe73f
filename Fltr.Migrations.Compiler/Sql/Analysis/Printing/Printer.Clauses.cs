using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Printing;

/// <summary>Keys of orders and groups, and windows: get_rule_sortgroupclause, get_rule_orderby, get_rule_windowspec.</summary>
internal sealed partial class Printer
{
    /// <summary>A key, by the number of its column where one is wanted.</summary>
    private void PrintKey(Node key, IReadOnlyList<TargetNode>? numbered)
    {
        if (numbered is not null && NumberOf(key, numbered) is { } number) output.Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        else if (key is ConstantNode constant) output.Add(Labelled(constant));
        else if (key is CallNode or AggregateNode or WindowCallNode or CastNode { Kind: CastKind.Function })
        {
            // A call could be read as cube() or rollup().
            output.Add('(');
            Print(key, showImplicit: true);
            output.Add(')');
        }
        else Print(key, showImplicit: true);
    }

    private string Labelled(ConstantNode constant)
    {
        var text = ConstantText.Of(constant, world);
        return text.Contains("::", StringComparison.Ordinal) ? text : $"{text}::{TypeFormat.Of(constant.Typed, world)}";
    }

    private static int? NumberOf(Node key, IReadOnlyList<TargetNode> targets)
    {
        for (var i = 0; i < targets.Count; i++) if (ReferenceEquals(targets[i].Value, key)) return i + 1;
        return null;
    }

    private void PrintOrder(IReadOnlyList<SortNode> keys, IReadOnlyList<TargetNode> numbered)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (i > 0) output.Add(", ");
            PrintKey(keys[i].Key, numbered.Count > 0 ? numbered : null);
            if (keys[i].Descending) output.Add(keys[i].NullsFirst == false ? " DESC NULLS LAST" : " DESC");
            else if (keys[i].NullsFirst == true) output.Add(" NULLS FIRST");
        }
    }

    private void PrintWindow(WindowNode window, IReadOnlyList<TargetNode> numbered)
    {
        var clauses = 0;
        output.Add('(');
        if (window.BasedOn is { } other) Begin().Add(Identifier.Printed(other));
        if (window.PartitionBy.Count > 0)
        {
            Begin().Add("PARTITION BY ");
            for (var i = 0; i < window.PartitionBy.Count; i++)
            {
                if (i > 0) output.Add(", ");
                PrintKey(window.PartitionBy[i], null);
            }
        }

        if (window.OrderBy.Count > 0)
        {
            Begin().Add("ORDER BY ");
            PrintOrder(window.OrderBy, numbered);
        }

        if (window.Frame is { } frame)
        {
            Begin();
            PrintFrame(frame, window);
        }

        output.Add(')');

        Output Begin() => clauses++ > 0 ? output.Add(' ') : output;
    }

    private void PrintFrame(WindowFrame frame, WindowNode window)
    {
        output.Add(frame.Mode.ToUpperInvariant()).Add(' ');
        if (frame.To is not null) output.Add("BETWEEN ");
        PrintBound(frame.From, window.From);
        if (frame.To is not null)
        {
            output.Add(" AND ");
            PrintBound(frame.To, window.To);
        }

        if (frame.Exclude is { } excluded and not "no others") output.Add(" EXCLUDE ").Add(excluded.ToUpperInvariant());
    }

    private void PrintBound(FrameBound bound, Node? offset)
    {
        if (offset is not null)
        {
            Print(offset, showImplicit: false);
            output.Add(' ');
        }

        output.Add(bound.Kind.ToUpperInvariant());
    }

    /// <param name="omitsBrackets">Whether one key stands without brackets: everywhere but in GROUPING SETS.</param>
    private void PrintGroup(GroupNode group, bool omitsBrackets)
    {
        if (group.Form is null && omitsBrackets)
        {
            PrintKey(group.Key!, null);
            return;
        }

        if (group.Form == "GROUPING SETS") output.Add("GROUPING SETS ");
        else output.Add(group.Form ?? "");
        output.Add('(');
        if (group.Key is not null) PrintKey(group.Key, null);
        for (var i = 0; i < group.Items.Count; i++)
        {
            if (i > 0) output.Add(", ");
            PrintGroup(group.Items[i], group.Form != "GROUPING SETS");
        }

        output.Add(')');
    }
}
