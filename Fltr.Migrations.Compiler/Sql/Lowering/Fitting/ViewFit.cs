using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Views (src/backend/commands/view.c).</summary>
internal static class ViewFit
{
    public static void Create(CreateView change, Catalog before)
    {
        var name = change.View.Name;
        var other = before.Views.GetValueOrDefault(name);
        Fit.Refuse(change.Replace && other is null && before.HasRelation(name), $"{name} is no view.", SqlState.WrongObjectType);
        Fit.Refuse(change.Replace && other?.Materialized == true, $"{name} is no view.", SqlState.WrongObjectType);
        Fit.Refuse(other is null && before.Types.ContainsKey(name) && !before.HasRelation(name), $"There is a type {name} already.", SqlState.DuplicateObject);
    }

    /// <summary>OR REPLACE keeps the columns that there are, and may add some behind them (checkViewTupleDesc).</summary>
    public static void Replace(View was, View now)
    {
        Fit.Refuse(now.Columns.Count < was.Columns.Count, $"OR REPLACE cannot take columns from {now.Name}. Drop it first.", SqlState.InvalidTableDefinition);
        foreach (var (old, column) in was.Columns.Zip(now.Columns))
        {
            Fit.Refuse(old.Name != column.Name, $"OR REPLACE cannot call the column {old.Name} of {now.Name} {column.Name}. Rename it first.", SqlState.InvalidTableDefinition);
            Fit.Refuse(old.Type != column.Type, $"OR REPLACE cannot make {now.Name}.{old.Name}, which is {old.Type}, {column.Type}. Drop the view first.", SqlState.InvalidTableDefinition);
        }
    }
}
