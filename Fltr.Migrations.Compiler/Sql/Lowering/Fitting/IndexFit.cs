using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Indexes (src/backend/commands/indexcmds.c, DefineIndex; what each access method can, manual chapter 64).</summary>
internal static class IndexFit
{
    public static void Create(CreateIndex change, Catalog before)
    {
        var index = change.Index;
        var holder = before.Views.GetValueOrDefault(change.Table);
        Fit.Refuse(holder is { Materialized: false }, $"{change.Table} is a view: it has no rows to index.", SqlState.WrongObjectType);
        Fit.Refuse(change.Concurrently && before.Find(change.Table) is { Traits.PartitionKey: not null }, $"{change.Table} is partitioned: its index cannot be built concurrently.", SqlState.FeatureNotSupported);
        Columns(index, change.Table, before);
        if (index.Unique && before.Find(change.Table) is { } table) Partitioned(index, table);

        Can(index.Unique, "brin gin gist hash spgist", "unique indexes");
        Can(index.Include.Count > 0, "brin gin hash", "included columns");
        Can(index.Keys.Count > 1, "hash spgist", "several columns");
        Can(index.Keys.Any(k => k.Descending), "brin gin gist hash spgist", "an order");
        Can(index.Keys.Any(k => k.Nulls != NullsOrder.Default), "brin gin gist hash spgist", "an order of nulls");

        void Can(bool needed, string methods, string what) => Fit.Refuse(needed && methods.Split(' ').Contains(index.Method), $"The access method {index.Method} has no {what}.", SqlState.FeatureNotSupported);
    }

    public static void Drop(DropIndex change, Catalog before)
    {
        if (before.Find(change.Table) is not { } table) return;
        Fit.Refuse(table.Constraints.GetValueOrDefault(change.Index) is PrimaryKey or Unique or Exclusion, $"The index {change.Index} cannot be dropped: the constraint of that name rests on it. Drop that.", SqlState.DependentObjectsStillExist);
        if (!table.Indexes.TryGetValue(change.Index, out var index)) return;
        Fit.Refuse(change.Concurrently && table.Traits.PartitionKey is not null, $"{change.Table} is partitioned: its index cannot be dropped concurrently.", SqlState.FeatureNotSupported);

        var parent = table.Traits is { PartitionBound: not null, Inherits: [var name, ..] } ? before.Find(name) : null;
        Fit.Refuse(parent?.Indexes.Values.Any(i => i with { Name = index.Name, Comment = index.Comment, Invalid = index.Invalid } == index) == true, $"The index {change.Index} cannot be dropped: it is part of one of {parent?.Name}.", SqlState.DependentObjectsStillExist);
    }

    private static void Columns(Catalogs.Index index, Name table, Catalog before)
    {
        var names = before.Find(table) is { Seen: true } found ? found.Columns.Select(c => c.Name).ToHashSet() : before.Views.GetValueOrDefault(table) is { Columns.Count: > 0 } view ? view.Columns.Select(c => c.Name).ToHashSet() : null;
        var missing = names is null ? null : index.Keys.Where(k => k.Expression is null).Select(k => k.Column).Concat(index.Include).FirstOrDefault(c => !names.Contains(c));
        Fit.Refuse(missing is not null, $"{table} has no column {missing}.", SqlState.UndefinedColumn);
    }

    private static void Partitioned(Catalogs.Index index, Table table)
    {
        if (table.Traits.PartitionKey is not { } key) return;
        var columns = Mentions.Of(key[key.IndexOf('(', StringComparison.Ordinal)..], table.Columns.Select(c => c.Name));
        var missing = columns.FirstOrDefault(c => index.Keys.All(k => k.Column != c));
        Fit.Refuse(missing is not null, $"{index.Name} of {table.Name} must have the column {missing}: the table is partitioned by it.", SqlState.FeatureNotSupported);
    }
}
