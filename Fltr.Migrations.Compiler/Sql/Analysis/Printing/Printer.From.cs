using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Printing;

/// <summary>What rows come from: get_from_clause and get_from_clause_item.</summary>
internal sealed partial class Printer
{
    private void PrintFrom(QueryNode query)
    {
        for (var i = 0; i < query.From.Count; i++)
        {
            if (i == 0)
            {
                output.Keyword(" FROM ", -Output.Standard, Output.Standard, 2);
                PrintItem(query.From[i]);
                continue;
            }

            output.Add(", ");
            var item = query.From[i];
            var text = output.Aside(() => PrintItem(item));
            if (text.StartsWith('\n')) output.TrimSpaces();
            else output.Keyword("", -Output.Standard, Output.Standard, Output.Variable);
            output.Add(text);
        }
    }

    private void PrintItem(FromNode item)
    {
        if (item is JoinNode join) PrintJoin(join);
        else PrintEntry(((FromEntryNode)item).Entry);
    }

    private void PrintJoin(JoinNode join)
    {
        output.Add('(');
        PrintItem(join.Left);
        var isCross = join.Kind is "inner" or "cross" && join.On is null && join.Using.Count == 0;
        var word = isCross ? " CROSS JOIN " : join.Kind is "inner" or "cross" ? " JOIN " : $" {join.Kind.ToUpperInvariant()} JOIN ";
        output.Keyword(word, -Output.Standard, Output.Standard, Output.Join);
        PrintItem(join.Right);
        if (join.Using.Count > 0)
        {
            output.Add($" USING ({string.Join(", ", join.Using.Select(Identifier.Printed))})");
            if (join.UsingAlias is { } alias) output.Add($" AS {Identifier.Printed(alias)}");
        }
        else if (join.On is not null)
        {
            output.Add(" ON (");
            Print(join.On, showImplicit: false);
            output.Add(')');
        }
        else if (!isCross)
        {
            output.Add(" ON TRUE");
        }

        output.Add(')');
        if (!join.Entry.HasAlias) return;
        output.Add($" {Identifier.Printed(names.Of(join.Entry) ?? join.Entry.Name!)}");
        if (join.Entry.HasColumnAliases) PrintColumns(join.Entry);
    }

    private void PrintEntry(RangeEntry entry)
    {
        if (entry.IsLateral) output.Add("LATERAL ");
        var called = names.Of(entry) ?? entry.Called!;
        var isNamed = entry.HasAlias;
        switch (entry.Kind)
        {
            case RangeKind.Relation:
                var relation = entry.Renamed ?? entry.Relation!;
                output.Add(entry.IsOnly ? "ONLY " : "").Add(Identifier.Printed(relation));
                isNamed |= called != relation.Local;
                break;
            case RangeKind.Query:
                output.Add('(');
                PrintQuery(entry.Query!, null, namesAreSeen: true);
                output.Add(')');
                isNamed = true;
                break;
            case RangeKind.Function:
                PrintFunctions(entry);
                isNamed = true;
                break;
            case RangeKind.Common:
                output.Add(Identifier.Printed(entry.CommonName!));
                isNamed |= called != entry.CommonName;
                break;
        }

        if (isNamed) output.Add(' ').Add(Identifier.Printed(called));
        if (entry.Defined.Count > 0) output.Add($"({string.Join(", ", entry.Defined.Select(column => $"{Identifier.Printed(column.Name)} {TypeFormat.Of(column.Type, world)}"))})");
        else if (entry.HasColumnAliases || entry.Kind == RangeKind.Function) PrintColumns(entry);
        if (entry.Sample is { } sample) PrintSample(sample.Method, sample.Arguments, sample.Seed);
    }

    private void PrintFunctions(RangeEntry entry)
    {
        if (entry.Functions.Count == 1) Print(entry.Functions[0], showImplicit: true);
        else PrintCallOf("ROWS FROM", entry.Functions);
        if (entry.WithOrdinality) output.Add(" WITH ORDINALITY");
    }

    private void PrintColumns(RangeEntry entry) =>
        output.Add($"({string.Join(", ", entry.Columns.Select((_, i) => Identifier.Printed(names.OfColumn(entry, i))))})");

    private void PrintSample(string method, IReadOnlyList<Node> arguments, Node? seed)
    {
        output.Add($" TABLESAMPLE {method} (");
        PrintAll(arguments, showImplicit: false);
        output.Add(')');
        if (seed is null) return;
        output.Add(" REPEATABLE (");
        Print(seed, showImplicit: false);
        output.Add(')');
    }
}
