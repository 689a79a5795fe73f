using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Printing;

/// <summary>Queries: get_query_def and what it calls.</summary>
internal sealed partial class Printer
{
    /// <summary>A view's query as pg_get_viewdef prints it, without the semicolon.</summary>
    public static string Print(QueryNode query, IReadOnlyList<string> columns, Types.World world)
    {
        var output = new Output();
        new Printer(world, output, new EntryNames()).PrintQuery(query, columns, namesAreSeen: true);
        return output.ToString();
    }

    /// <summary>A query at the indentation that there is, which it leaves as it was.</summary>
    /// <param name="columns">The names of a view's columns; null where those of the query count.</param>
    /// <param name="namesAreSeen">Whether somebody can name the columns of the result.</param>
    private void PrintQuery(QueryNode query, IReadOnlyList<string>? columns, bool namesAreSeen)
    {
        var level = output.Level;
        var printer = new Printer(world, output, names.Inner(query.Entries));
        printer.PrintInside(query, columns, namesAreSeen);
        output.Level = level;
    }

    private void PrintInside(QueryNode query, IReadOnlyList<string>? columns, bool namesAreSeen)
    {
        PrintWith(query);
        if (query.SetOperation is null) PrintSelect(query, columns, namesAreSeen);
        else PrintSetOperation(query, columns, namesAreSeen);

        if (query.OrderBy.Count > 0)
        {
            output.Keyword(" ORDER BY ", -Output.Standard, Output.Standard, 1);
            PrintOrder(query.OrderBy, query.SetOperation is null ? [] : query.Targets);
        }

        if (query.Offset is not null)
        {
            output.Keyword(" OFFSET ", -Output.Standard, Output.Standard, 0);
            Print(query.Offset, showImplicit: false);
        }

        PrintLimit(query);
        foreach (var locking in query.Locking) PrintLocking(locking);
    }

    private void PrintLimit(QueryNode query)
    {
        if (query.Limit is null) return;
        if (query.WithTies)
        {
            output.Keyword(" FETCH FIRST ", -Output.Standard, Output.Standard, 0);
            output.Add('(');
            Print(query.Limit, showImplicit: false);
            output.Add(") ROWS WITH TIES");
            return;
        }

        output.Keyword(" LIMIT ", -Output.Standard, Output.Standard, 0);
        if (query.Limit is ConstantNode { Text: null }) output.Add("ALL");
        else Print(query.Limit, showImplicit: false);
    }

    private void PrintLocking(LockNode locking)
    {
        output.Keyword($" FOR {locking.Strength.ToUpperInvariant()}", -Output.Standard, Output.Standard, 0);
        output.Add($" OF {Identifier.Printed(names.Of(locking.Entry)!)}");
        if (locking.Wait is { } wait) output.Add($" {wait.ToUpperInvariant()}");
    }

    private void PrintWith(QueryNode query)
    {
        if (query.With.Count == 0) return;

        output.Level += Output.Standard;
        output.Add(query.IsRecursive ? " WITH RECURSIVE " : " WITH ");
        for (var i = 0; i < query.With.Count; i++)
        {
            var common = query.With[i];
            if (i > 0) output.Add(", ");
            output.Add(Identifier.Printed(common.Name));
            if (common.Columns.Count > 0) output.Add($"({string.Join(", ", common.Columns.Select(Identifier.Printed))})");
            output.Add(" AS ").Add(common.IsMaterialized switch { true => "MATERIALIZED ", false => "NOT MATERIALIZED ", null => "" }).Add('(');
            output.Keyword("", 0, 0, 0);
            PrintQuery(common.Query, null, namesAreSeen: true);
            output.Keyword("", 0, 0, 0);
            output.Add(')');
        }

        output.Level -= Output.Standard;
        output.Keyword("", 0, 0, 0);
    }

    private void PrintSelect(QueryNode query, IReadOnlyList<string>? columns, bool namesAreSeen)
    {
        output.Level += Output.Standard;
        output.Add(' ');
        if (query.Values is { } values)
        {
            PrintValues(values);
            return;
        }

        output.Add("SELECT");
        PrintDistinct(query);
        PrintTargets(query, columns, namesAreSeen);
        PrintFrom(query);
        if (query.Where is not null)
        {
            output.Keyword(" WHERE ", -Output.Standard, Output.Standard, 1);
            Print(query.Where, showImplicit: false);
        }

        PrintGroups(query);
        if (query.Having is not null)
        {
            output.Keyword(" HAVING ", -Output.Standard, Output.Standard, 0);
            Print(query.Having, showImplicit: false);
        }

        PrintWindows(query);
    }

    private void PrintDistinct(QueryNode query)
    {
        if (query.Distinct is not { } distinct) return;
        output.Add(" DISTINCT");
        if (distinct.Count == 0) return;
        output.Add(" ON (");
        for (var i = 0; i < distinct.Count; i++)
        {
            if (i > 0) output.Add(", ");
            PrintKey(distinct[i], null);
        }

        output.Add(')');
    }

    private void PrintGroups(QueryNode query)
    {
        if (query.GroupBy.Count == 0) return;
        output.Keyword(" GROUP BY ", -Output.Standard, Output.Standard, 1);
        if (query.IsGroupDistinct) output.Add("DISTINCT ");
        for (var i = 0; i < query.GroupBy.Count; i++)
        {
            if (i > 0) output.Add(", ");
            PrintGroup(query.GroupBy[i], omitsBrackets: true);
        }
    }

    private void PrintWindows(QueryNode query)
    {
        for (var i = 0; i < query.Windows.Count; i++)
        {
            if (i > 0) output.Add(", ");
            else output.Keyword(" WINDOW ", -Output.Standard, Output.Standard, 1);
            output.Add(Identifier.Printed(query.Windows[i].Name)).Add(" AS ");
            PrintWindow(query.Windows[i].Window, []);
        }
    }

    private void PrintTargets(QueryNode query, IReadOnlyList<string>? columns, bool namesAreSeen)
    {
        var number = 0;
        foreach (var target in query.Targets)
        {
            output.Add(number == 0 ? " " : ", ");
            var text = output.Aside(() => PrintTarget(target, columns is not null && number < columns.Count ? columns[number] : target.Name, namesAreSeen));
            number++;
            if (text.StartsWith('\n')) output.TrimSpaces();
            else if (number > 1) output.Keyword("", -Output.Standard, Output.Standard, Output.Variable);
            output.Add(text);
        }
    }

    private void PrintTarget(TargetNode target, string name, bool namesAreSeen)
    {
        var shown = namesAreSeen ? null : "?column?";
        switch (target.Value)
        {
            case ColumnNode column:
                PrintColumn(column);
                shown = names.OfColumn(column.Entry, column.Index);
                break;
            case RowOfNode row:
                Print(row, showImplicit: true);
                output.Add($"::{Types.TypeFormat.Of(row.Typed, world)}");
                shown = null;
                break;
            default:
                Print(target.Value, showImplicit: true);
                break;
        }

        if (shown != name) output.Add($" AS {Identifier.Printed(name)}");
    }

    private void PrintValues(IReadOnlyList<IReadOnlyList<Node>> rows)
    {
        output.Add("VALUES ");
        for (var i = 0; i < rows.Count; i++)
        {
            output.Add(i > 0 ? ", (" : "(");
            // The server prints these without a space between them.
            PrintAll(rows[i], showImplicit: false, ",");
            output.Add(')');
        }
    }

    private void PrintSetOperation(QueryNode query, IReadOnlyList<string>? columns, bool namesAreSeen)
    {
        var left = query.Left!.Query;
        var isOther = IsPlainSetOperation(left) && (left.SetOperation != query.SetOperation || left.IsAll != query.IsAll);
        if (isOther)
        {
            output.Add('(');
            output.Keyword("", Output.Standard, 0, 0);
        }

        PrintArm(left, columns, namesAreSeen);
        output.Keyword(isOther ? ") " : "", isOther ? -Output.Standard : 0, 0, 0);
        output.Add(query.SetOperation!.ToUpperInvariant()).Add(query.IsAll ? " ALL " : " ");

        var right = query.Right!.Query;
        var isNested = IsPlainSetOperation(right);
        if (isNested) output.Add('(');
        output.Keyword("", isNested ? Output.Standard : 0, 0, 0);
        PrintArm(right, columns, namesAreSeen: false);
        if (!isNested) return;
        output.Level -= Output.Standard;
        output.Keyword(")", 0, 0, 0);
    }

    private void PrintArm(QueryNode arm, IReadOnlyList<string>? columns, bool namesAreSeen)
    {
        if (IsPlainSetOperation(arm))
        {
            PrintSetOperation(arm, columns, namesAreSeen);
            return;
        }

        var needsBrackets = arm.With.Count > 0 || arm.OrderBy.Count > 0 || arm.Locking.Count > 0 || arm.Offset is not null || arm.Limit is not null;
        if (needsBrackets) output.Add('(');
        PrintQuery(arm, columns, namesAreSeen);
        if (needsBrackets) output.Add(')');
    }

    /// <summary>A set operation that is part of the one around it, and no query of its own.</summary>
    private static bool IsPlainSetOperation(QueryNode query) =>
        query is { SetOperation: not null, With.Count: 0, OrderBy.Count: 0, Locking.Count: 0, Offset: null, Limit: null };

    private void PrintSublink(SublinkNode sublink)
    {
        output.Add(sublink.Form == SubqueryForm.Array ? "ARRAY(" : "(");
        if (sublink.Left.Count > 1)
        {
            output.Add('(');
            PrintAll(sublink.Left, showImplicit: true);
            output.Add(')');
        }
        else if (sublink.Left.Count == 1) Print(sublink.Left[0], showImplicit: true);

        var isBracketed = sublink.Form is SubqueryForm.Exists or SubqueryForm.Any or SubqueryForm.All || sublink.Left.Count > 0;
        output.Add(sublink.Form switch
        {
            SubqueryForm.Exists => "EXISTS ",
            SubqueryForm.Any when sublink.Operator == "=" => " IN ",
            SubqueryForm.Any => $" {sublink.OperatorName} ANY ",
            SubqueryForm.All => $" {sublink.OperatorName} ALL ",
            _ when sublink.Left.Count > 0 => $" {sublink.OperatorName} ",
            _ => "",
        });
        if (isBracketed) output.Add('(');
        PrintQuery(sublink.Query, null, namesAreSeen: false);
        output.Add(isBracketed ? "))" : ")");
    }
}
