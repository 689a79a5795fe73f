using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Changes of columns (src/backend/commands/tablecmds.c, ATExec…).</summary>
internal static class ColumnFit
{
    private static readonly string[] _whole = ["smallint", "integer", "bigint", "int", "int2", "int4", "int8", "serial", "bigserial", "smallserial"];

    public static void Add(AddColumn change, Catalog before)
    {
        if (before.Find(change.Table) is not { } table) return;
        Fit.Refuse(table.Traits.PartitionBound is not null, $"{change.Table} is a partition: its columns are those of its parent.", SqlState.WrongObjectType);
        NumberedType(change.Table, change.Column);
        if (change.Column is not { Default: null, Generated: null } && UserOfRow(before, change.Table) is { } user) throw new CatalogException($"{user} holds rows of {change.Table}: its values would have to be rewritten there.", SqlState.FeatureNotSupported);
        foreach (var child in before.ChildrenOf(change.Table))
        {
            if (child.Find(change.Column.Name) is { } own) Fit.Refuse(!SameType(own.Type, change.Column.Type, before), $"{child.Name}, which inherits from {change.Table}, has a column {own.Name} of another type.", SqlState.DatatypeMismatch);
        }
    }

    public static void Drop(DropColumn change, Catalog before)
    {
        if (before.Find(change.Table)?.Find(change.Column) is not { } column) return;
        Inherited(before, change.Table, column, "dropped");
        PartitionKey(before, change.Table, change.Column, "dropped");
        if (change.Cascade) return;
        Fit.Refuse(PolicyOf(before, change.Table, change.Column) is { } policy, $"{change.Table}.{change.Column} cannot be dropped: a policy reads it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
        Fit.Refuse(RoutineOf(before, change.Table, change.Column) is not null, $"{change.Table}.{change.Column} cannot be dropped: a function's body reads it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
        Fit.Refuse(TriggerOf(before[change.Table], change.Column) is not null, $"{change.Table}.{change.Column} cannot be dropped: a trigger waits for changes of it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
    }

    public static void Rename(RenameColumn change, Catalog before)
    {
        if (before.Find(change.Table)?.Find(change.Column) is { } column) Inherited(before, change.Table, column, "renamed");
    }

    public static void Retype(AlterColumnType change, Catalog before)
    {
        if (before.Find(change.Table) is not { } table || table.Find(change.Column) is not { } column) return;
        Inherited(before, change.Table, column, "changed");
        PartitionKey(before, change.Table, change.Column, "changed");
        Fit.Refuse(UserOfRow(before, change.Table) is not null, $"A column of another table holds rows of {change.Table}: no type in it can be changed.", SqlState.FeatureNotSupported);
        Used(table.Columns.Any(c => c.Name != column.Name && c.Generated is not null && Mentions.Of(c.Generated, column.Name)), "a generated column");
        Used(before.Views.Values.Any(v => v.Needs(change.Table, change.Column)), "a view");
        Used(TriggerOf(table, change.Column) is not null, "a trigger");
        Used(PolicyOf(before, change.Table, change.Column) is not null, "a policy");
        Used(RoutineOf(before, change.Table, change.Column) is not null, "a function's body");

        void Used(bool isSo, string by) => Fit.Refuse(isSo, $"The type of {change.Table}.{change.Column} cannot be changed: {by} uses it. Drop that first, and make it again afterwards.", SqlState.FeatureNotSupported);
    }

    public static void Default(Catalog before, Name table, string column)
    {
        if (before.Find(table)?.Find(column) is not { } found) return;
        Fit.Refuse(found.Generated is not null, $"{table}.{column} is a generated column: it has no default.", SqlState.SyntaxError);
        Fit.Refuse(found.Identity != Identity.None, $"{table}.{column} is an identity column: it has no default.", SqlState.SyntaxError);
    }

    public static void Nullable(DropNotNull change, Catalog before)
    {
        if (before.Find(change.Table) is not { } table || table.Find(change.Column) is not { } column) return;
        Fit.Refuse(column.Identity != Identity.None, $"{change.Table}.{change.Column} is an identity column: it is never null.", SqlState.SyntaxError);
        Fit.Refuse(table.PrimaryKey?.Columns.Contains(change.Column) == true, $"{change.Table}.{change.Column} is part of the primary key.", SqlState.InvalidTableDefinition);
        var isKept = table.Traits is { PartitionBound: not null, Inherits: [var parent, ..] } && before.Find(parent)?.Find(change.Column) is { Nullable: false };
        Fit.Refuse(isKept, $"{change.Table}.{change.Column} is NOT NULL in the partitioned table.", SqlState.InvalidTableDefinition);
    }

    public static void Number(SetIdentity change, Catalog before)
    {
        if (before.Find(change.Table)?.Find(change.Column) is not { } column) return;
        if (change.Replaces)
        {
            Fit.Refuse(column.Identity == Identity.None, $"{change.Table}.{change.Column} is no identity column.", SqlState.ObjectNotInPrerequisiteState);
            return;
        }

        Fit.Refuse(column.Nullable, $"{change.Table}.{change.Column} is nullable; an identity column must be NOT NULL first.", SqlState.ObjectNotInPrerequisiteState);
        Fit.Refuse(column.Identity != Identity.None, $"{change.Table}.{change.Column} is an identity column already.", SqlState.ObjectNotInPrerequisiteState);
        Fit.Refuse(column.Default is not null || column.Generated is not null, $"{change.Table}.{change.Column} has a default already.", SqlState.ObjectNotInPrerequisiteState);
        NumberedType(change.Table, column with { Identity = change.Identity });
    }

    public static void Unnumber(DropIdentity change, Catalog before) =>
        Fit.Refuse(before.Find(change.Table)?.Find(change.Column) is { Identity: Identity.None }, $"{change.Table}.{change.Column} is no identity column.", SqlState.ObjectNotInPrerequisiteState);

    public static void Ungenerate(DropExpression change, Catalog before)
    {
        if (before.Find(change.Table)?.Find(change.Column) is not { } column) return;
        Fit.Refuse(column.Generated is null, $"{change.Table}.{change.Column} is no generated column.", SqlState.ObjectNotInPrerequisiteState);
        Fit.Refuse(column.Inherited, $"{change.Table}.{change.Column} is inherited: its expression can be dropped at the parent only.", SqlState.InvalidTableDefinition);
    }

    /// <summary>An identity is a whole number (manual 5.3).</summary>
    public static void NumberedType(Name table, Column column) =>
        Fit.Refuse(column.Identity != Identity.None && column.Type is { Length: > 0 } && !_whole.Contains(column.Type.ToLowerInvariant()) && !column.Type.Contains('.', StringComparison.Ordinal), $"{table}.{column.Name} is of type {column.Type}: an identity column is smallint, integer or bigint.", SqlState.InvalidParameterValue);

    /// <summary>Whether two types as written are one.</summary>
    public static bool SameType(string one, string other, Catalog catalog) =>
        one == other || one.Length == 0 || other.Length == 0 || Analysis.TypeText.Of(one, catalog, [.. catalog.Schemas]) == Analysis.TypeText.Of(other, catalog, [.. catalog.Schemas]);

    /// <summary>A table with a column whose values are rows of another, or arrays of them.</summary>
    private static Name? UserOfRow(Catalog before, Name row) => before.TablesWith(row).FirstOrDefault(t => t.Name != row)?.Name;

    private static Trigger? TriggerOf(Table table, string column) =>
        table.Triggers.Values.FirstOrDefault(t => t.Columns.Contains(column) || (t.When is { } when && (Reads(when, "new", column) || Reads(when, "old", column))));

    private static Policy? PolicyOf(Catalog before, Name table, string column)
    {
        var own = before[table].Policies.Values.FirstOrDefault(p => Mentions.Of($"{p.Using} {p.Check}", column));
        return own ?? before.Tables.Where(t => t.Name != table).SelectMany(t => t.Policies.Values)
            .FirstOrDefault(p => QualifiedNames.Has($"{p.Using} {p.Check}", table) && Reads($"{p.Using} {p.Check}", table.Local, column));
    }

    /// <summary>A routine whose body PostgreSQL keeps parsed.</summary>
    private static Routine? RoutineOf(Catalog before, Name table, string column) =>
        before.Routines.Values.FirstOrDefault(r => r.SqlBody is { } body && QualifiedNames.Has(body, table) && Mentions.Of(body, column));

    private static bool Reads(string sql, string of, string column) => QualifiedNames.Has(sql, new Name(of, column));

    private static void Inherited(Catalog before, Name table, Column column, string done)
    {
        var parent = before[table].Traits.Inherits?.FirstOrDefault(p => before.Find(p)?.Find(column.Name) is not null) ?? default;
        Fit.Refuse(parent != default, $"{table}.{column.Name} is inherited from {parent}: it can be {done} there only.", SqlState.InvalidTableDefinition);
    }

    private static void PartitionKey(Catalog before, Name table, string column, string done) =>
        Fit.Refuse(before[table].Traits.PartitionKey is { } key && Mentions.Of(key[key.IndexOf('(', StringComparison.Ordinal)..], column), $"{table}.{column} cannot be {done}: the table is partitioned by it.", SqlState.InvalidTableDefinition);
}
