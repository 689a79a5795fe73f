using System.Globalization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Sequences, and those behind identity columns (manual, CREATE SEQUENCE).</summary>
internal static class Sequences
{
    public static void Create(CreateSeqStmt statement, Understanding into)
    {
        if (statement.Persistence == "temporary" || statement.Relation.Schema == "pg_temp")
        {
            into.Session.AddTemporary(statement.Relation.Local);
            into.Stay();
            return;
        }

        var name = into.Session.Create(statement.Relation.Schema, statement.Relation.Local, into.Catalog);
        if (statement.IfNotExists && into.Catalog.HasRelation(name)) return;
        if (statement.Persistence is not null) into.Stay();
        Need(statement.Options);
        into.Add(new CreateSequence(Define(new Sequence(name), statement.Options, into)));
    }

    public static void Alter(AlterSeqStmt statement, Understanding into)
    {
        if (into.Session.IsTemporary(statement.Relation))
        {
            into.Stay();
            return;
        }

        var name = into.Find(statement.Relation);
        if (statement.IfExists && !into.Catalog.Sequences.ContainsKey(name)) return;
        Need(statement.Options);
        Change(name, statement.Options, into);
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        foreach (var dropped in statement.Objects)
        {
            var (schema, local) = dropped.Qualified();
            if (into.Session.IsTemporary(schema, local))
            {
                into.Session.RemoveTemporary(local);
                into.Stay();
                continue;
            }

            var name = into.Find(schema, local);
            if (!into.Catalog.Sequences.ContainsKey(name) && (!statement.IfExists || into.Catalog.HasRelation(name))) throw into.NoSuch(schema, local, "sequence");
            if (!into.Catalog.Sequences.ContainsKey(name)) continue;
            into.Add(new DropSequence(name) { Cascade = statement.Behavior == DropBehavior.Cascade });
        }
    }

    /// <summary>The options of an identity column's sequence, which has its default form so far.</summary>
    public static void Number(Name table, string column, Seq<SequenceOption> options, Understanding into)
    {
        if (into.Catalog.SequencesOf(table, column).FirstOrDefault(s => s.OfIdentity) is not { } sequence) return;

        var name = sequence.Name;
        if (options.FirstOrDefault(o => o.Name == "sequence name")?.Column is [.., var other] && other != name.Local)
        {
            into.Add(new RenameSequence(name, other));
            name = name.Sibling(other);
        }

        // Alone, ALTER SEQUENCE leaves the first value where it was, which CREATE puts at the sequence's end.
        var start = SequenceBounds.Of(Define(sequence, options, into)).Start;
        var change = Changed(name, options) with { Start = start, Restart = start != SequenceBounds.Of(sequence).Start };
        if (change.Apply(into.Catalog).Sequences[name] != into.Catalog.Sequences[name]) into.Add(change);
    }

    /// <summary>ALTER COLUMN … SET of an identity column.</summary>
    public static void Renumber(Name table, string column, Seq<SequenceOption> options, Understanding into)
    {
        if (options.FirstOrDefault(o => o.Name == "generated") is { } generated)
        {
            into.Add(new SetIdentity(table, column, generated.Value == "always" ? Identity.Always : Identity.ByDefault) { Replaces = true });
        }

        foreach (var sequence in into.Catalog.SequencesOf(table, column).Where(s => s.OfIdentity).ToList()) Change(sequence.Name, options, into);
    }

    /// <summary>What is said twice, or of a type that counts nothing.</summary>
    private static void Need(Seq<SequenceOption> options)
    {
        Fit.Refuse(options.GroupBy(o => o.Name).Any(g => g.Count() > 1), "A sequence is told the same twice.", SqlState.SyntaxError);
        Fit.Refuse(options.Any(o => o is { Name: "as", Value: { } type } && type.ToLowerInvariant() is not ("smallint" or "integer" or "int" or "bigint" or "int2" or "int4" or "int8" or "pg_catalog.int4" or "pg_catalog.int8" or "pg_catalog.int2")), "A sequence is smallint, integer or bigint.", SqlState.InvalidParameterValue);
    }

    private static Sequence Define(Sequence sequence, Seq<SequenceOption> options, Understanding into) => options.Aggregate(sequence, (s, option) => option.Name switch
    {
        "as" => s with { Type = Sequence.TypeOf(option.Value ?? "") },
        "start" => s with { Start = Number(option) },
        "increment" => s with { Increment = Number(option) },
        "minvalue" => s with { Minimum = Number(option) },
        "maxvalue" => s with { Maximum = Number(option) },
        "cache" => s with { Cache = Number(option) },
        "cycle" => s with { Cycle = option.Value is not null },
        "owned by" => s with { OwnedBy = Owner(option, into) },
        _ => s,
    });

    private static void Change(Name name, Seq<SequenceOption> options, Understanding into)
    {
        var change = Changed(name, options);
        if (change != new AlterSequence(name)) into.Add(change);
        if (options.FirstOrDefault(o => o.Name == "owned by") is { } owned) into.Add(new OwnSequence(name, Owner(owned, into)));
    }

    private static AlterSequence Changed(Name name, Seq<SequenceOption> options) => options.Aggregate(new AlterSequence(name), (c, option) => option.Name switch
    {
        "as" => c with { Type = Sequence.TypeOf(option.Value ?? "") ?? "bigint" },
        "start" => c with { Start = Number(option) },
        "increment" => c with { Increment = Number(option) },
        "minvalue" => option.Value is null ? c with { NoMinimum = true } : c with { Minimum = Number(option) },
        "maxvalue" => option.Value is null ? c with { NoMaximum = true } : c with { Maximum = Number(option) },
        "cache" => c with { Cache = Number(option) },
        "cycle" => c with { Cycle = option.Value is not null },
        "restart" => c with { Restart = true, RestartWith = option.Value is null ? null : Number(option) },
        _ => c,
    });

    private static long? Number(SequenceOption option) => option.Value is not null && long.TryParse(option.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ColumnName? Owner(SequenceOption option, Understanding into) =>
        option.Column is { Count: > 1 } names ? new ColumnName(into.Find([.. names.SkipLast(1)]), names[^1]) : null;
}
