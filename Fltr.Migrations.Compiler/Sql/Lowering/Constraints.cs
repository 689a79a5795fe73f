using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Constraints of tables, with the names that PostgreSQL gives to those that have none (manual 5.5).</summary>
internal static class Constraints
{
    /// <summary>Whether it is one with an index.</summary>
    public static bool HasIndex(ConstraintDef constraint) => constraint.Kind is ConstraintKind.Primary or ConstraintKind.Unique or ConstraintKind.Exclusion;

    /// <summary>The constraints that stand behind a column, as those of its table.</summary>
    public static IEnumerable<ConstraintDef> Of(ColumnDef column) => column.Constraints
        .Where(c => HasIndex(c) || c.Kind is ConstraintKind.Check or ConstraintKind.Foreign)
        .Select(c => c.Kind == ConstraintKind.Check || c.Columns.Count > 0 ? c : c with { Columns = [column.Name] });

    /// <summary>Adds one to a table that is there.</summary>
    public static void Add(ConstraintDef constraint, Name table, bool only, Understanding into)
    {
        switch (constraint.Kind)
        {
            case ConstraintKind.Check when only && !constraint.NoInherit && into.Catalog.ChildrenOf(table).Any():
                throw new CatalogException($"A check of {table} must hold for those that inherit from it, too: leave out ONLY, or say NO INHERIT.", SqlState.InvalidTableDefinition);
            case ConstraintKind.Check when constraint.Deferrable || constraint.Deferred:
                throw new CatalogException($"A check of {table} cannot wait: only keys can be DEFERRABLE.", SqlState.SyntaxError);
            case ConstraintKind.Check: into.Add(new AddCheck(table, Check(constraint, table, into))); break;
            case ConstraintKind.Foreign: ForeignKey(constraint, table, only, into); break;
            case ConstraintKind.NotNull: foreach (var column in constraint.Columns) into.Add(new SetNotNull(table, column)); break;
            case ConstraintKind.Exclusion: into.Add(new AddExclusion(table, Exclusion(constraint, table, into))); break;
            case ConstraintKind.Primary or ConstraintKind.Unique when constraint.UsingIndex is not null: Attach(constraint, table, into); break;
            case ConstraintKind.Primary: into.Add(new AddPrimaryKey(table, PrimaryKey(constraint, table, into)) { Only = only && IsPartitioned(table, into) }); break;
            case ConstraintKind.Unique: into.Add(new AddUnique(table, Unique(constraint, table, into)) { Only = only && IsPartitioned(table, into) }); break;
            default: into.Stay(); break;
        }
    }

    public static PrimaryKey PrimaryKey(ConstraintDef constraint, Name table, Understanding into) =>
        Timed(new PrimaryKey(constraint.Name ?? ImplicitNames.PrimaryKey(into.Catalog, table), constraint.Columns)
        {
            Include = constraint.Include.Count == 0 ? null : constraint.Include,
            Options = Options.OrNone(constraint.Options),
        }, constraint);

    /// <summary>
    /// The constraints with an index of one CREATE TABLE, the primary key first. Two that would have the same index are one; it has the name
    /// that either was given (src/backend/parser/parse_utilcmd.c, transformIndexConstraints).
    /// </summary>
    public static List<ConstraintDef> Joined(IEnumerable<ConstraintDef> constraints)
    {
        var joined = new List<ConstraintDef>();
        foreach (var constraint in constraints.OrderBy(c => c.Kind != ConstraintKind.Primary))
        {
            var at = constraint.Kind == ConstraintKind.Exclusion ? -1 : joined.FindIndex(c => IsSame(c, constraint));
            if (at < 0) joined.Add(constraint);
            else if (joined[at].Name is null) joined[at] = joined[at] with { Name = constraint.Name };
        }

        return joined;
    }

    private static bool IsSame(ConstraintDef one, ConstraintDef other) =>
        one.Kind != ConstraintKind.Exclusion && one.Columns.Equals(other.Columns) && one.Include.Equals(other.Include)
        && one.NullsNotDistinct == other.NullsNotDistinct && one.Deferrable == other.Deferrable && one.Deferred == other.Deferred;

    private static Check Check(ConstraintDef constraint, Name table, Understanding into)
    {
        var columns = ColumnsOf(constraint.Expression!, into.Catalog[table]);
        var name = constraint.Name ?? ImplicitNames.Check(into.Catalog, table, columns.Count == 1 ? columns[0] : null);
        return new Check(name, into.Written(constraint.Expression!)) { Columns = columns, NoInherit = constraint.NoInherit, Validated = !constraint.NotValid };
    }

    private static Unique Unique(ConstraintDef constraint, Name table, Understanding into) =>
        Timed(new Unique(constraint.Name ?? ImplicitNames.Unique(into.Catalog, table, constraint.Columns.Concat(constraint.Include)), constraint.Columns)
        {
            NullsNotDistinct = constraint.NullsNotDistinct,
            Include = constraint.Include.Count == 0 ? null : constraint.Include,
            Options = Options.OrNone(constraint.Options),
        }, constraint);

    private static Exclusion Exclusion(ConstraintDef constraint, Name table, Understanding into)
    {
        var elements = constraint.Exclusions.Select(e => new ExclusionElement(Indexes.Key(e.Element, into), e.Operator)).ToList();
        var names = constraint.Exclusions.Select(e => Indexes.NameOf(e.Element)).Concat(constraint.Include);
        return Timed(new Exclusion(constraint.Name ?? ImplicitNames.Exclusion(into.Catalog, table, names), [.. elements])
        {
            Columns = [.. elements.Select(e => e.Key.Column).Where(c => c.Length > 0)],
            Method = constraint.Method ?? "btree",
            Include = constraint.Include,
            Filter = constraint.Where is null ? null : into.Written(constraint.Where),
            Options = Options.OrNone(constraint.Options),
        }, constraint);
    }

    private static void ForeignKey(ConstraintDef constraint, Name table, bool only, Understanding into)
    {
        if (into.Session.IsTemporary(constraint.Target!)) throw new CatalogException($"{table} points at {constraint.Target!.Local}, which is temporary.", SqlState.InvalidTableDefinition);

        var target = into.Find(constraint.Target!);
        Fit.Refuse(only && IsPartitioned(table, into), $"A foreign key of {table} is one of its partitions, too: leave out ONLY.", SqlState.WrongObjectType);
        Fit.Refuse(constraint.TargetColumns.Count == 0 && into.Catalog.Find(target) is { Seen: true, PrimaryKey: null }, $"{target} has no primary key that a foreign key could point at.", SqlState.UndefinedObject);
        var columns = constraint.TargetColumns.Count > 0 ? constraint.TargetColumns : into.Catalog.Find(target)?.PrimaryKey?.Columns ?? [];
        var name = constraint.Name ?? ImplicitNames.ForeignKey(into.Catalog, table, constraint.Columns);
        into.Add(new AddForeignKey(table, Timed(new ForeignKey(name, constraint.Columns, target, columns)
        {
            MatchFull = constraint.Match == "full",
            OnDelete = Action(constraint.OnDelete),
            OnDeleteColumns = constraint.OnDeleteColumns.Count == 0 ? null : constraint.OnDeleteColumns,
            OnUpdate = Action(constraint.OnUpdate),
            Validated = !constraint.NotValid,
        }, constraint)));
    }

    /// <summary>USING INDEX: the constraint is what the index is, and has its name unless it was given one.</summary>
    private static void Attach(ConstraintDef constraint, Name table, Understanding into)
    {
        var name = constraint.Name ?? constraint.UsingIndex!;
        if (into.Catalog[table].Indexes.GetValueOrDefault(constraint.UsingIndex!) is not { } index) throw new CatalogException($"{table} has no index {constraint.UsingIndex} to make a constraint of.", SqlState.UndefinedObject);

        Seq<string> columns = [.. index.Keys.Select(k => k.Column)];
        var include = index.Include.Count == 0 ? null : index.Include;
        var options = index.Options.Count == 0 ? null : index.Options;
        Constraint made = constraint.Kind == ConstraintKind.Primary
            ? new PrimaryKey(name, columns) { Include = include, Options = options }
            : new Unique(name, columns) { Include = include, Options = options, NullsNotDistinct = index.NullsNotDistinct };
        into.Add(new AttachIndex(table, Timed(made, constraint)) { Index = name == index.Name ? null : index.Name });
    }

    /// <summary>The columns that an expression names, in the order in which it names them.</summary>
    public static Seq<string> ColumnsOf(Expression expression, Table table) =>
        [.. Mentioned.Columns(expression).SelectMany(c => c.Names).Where(n => table.Find(n) is not null).Distinct()];

    private static T Timed<T>(T constraint, ConstraintDef definition)
        where T : Constraint => constraint with { Deferrable = definition.Deferrable || definition.Deferred, Deferred = definition.Deferred };

    private static bool IsPartitioned(Name table, Understanding into) => into.Catalog.Find(table) is { Traits.PartitionKey: not null };

    private static ReferentialAction Action(string? words) => words switch
    {
        "cascade" => ReferentialAction.Cascade,
        "restrict" => ReferentialAction.Restrict,
        "set null" => ReferentialAction.SetNull,
        "set default" => ReferentialAction.SetDefault,
        _ => ReferentialAction.NoAction,
    };
}
