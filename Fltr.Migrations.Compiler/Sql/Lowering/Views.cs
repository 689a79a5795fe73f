using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis;
using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Views and materialized views (manual, CREATE VIEW and CREATE MATERIALIZED VIEW).</summary>
internal static class Views
{
    public static void Create(ViewStmt statement, Understanding into)
    {
        // A view over a temporary table is temporary itself.
        var isTemporary = statement.Persistence == "temporary" || statement.Relation.Schema == "pg_temp" || Relations.Of(statement.Query).Any(u => into.Session.IsTemporary(u.Relation));
        if (isTemporary)
        {
            into.Session.AddTemporary(statement.Relation.Local);
            into.Stay();
            return;
        }

        ParameterFit.OfView(statement.Options);
        var options = statement.Options.Select(o => $"{o.Name}={o.Value ?? "true"}");
        if (statement.CheckOption is { } check) options = options.Append($"check_option={check}");
        var name = into.Session.Create(statement.Relation.Schema, statement.Relation.Local, into.Catalog);
        var made = new CreateView(View(name, statement.Query, statement.Columns, statement.Recursive, into) with { Options = [.. options] }) { Replace = statement.Replace };
        var was = statement.Replace && into.Refuses ? into.Catalog.Views.GetValueOrDefault(name) : null;
        into.Add(made);
        if (was is { Columns.Count: > 0 } && Canonical.Settle(into.Catalog.WithoutView(name).With(was), into.Catalog, new Strictness(Refuses: true, into.IsWhole)) is var settled && settled.Unseen.Equals(into.Catalog.Unseen)) ViewFit.Replace(was, settled.Views[name]);
    }

    public static void Create(CreateTableAsStmt statement, Understanding into)
    {
        var relation = statement.Into.Relation;
        var name = into.Session.Create(relation.Schema, relation.Local, into.Catalog);
        if (statement.IfNotExists && into.Catalog.HasRelation(name)) return;
        if (statement.Into.Options.Count > 0 || statement.Into.Tablespace is not null || statement.Into.Method is not null) into.Stay();
        into.Add(new CreateView(View(name, statement.Query, statement.Into.Columns, isRecursive: false, into) with { Materialized = true, Populated = !statement.Into.WithNoData }));
    }

    public static void Refresh(RefreshMatViewStmt statement, Understanding into) =>
        into.Add(new RefreshView(Find(statement.Relation, into)) { Concurrently = statement.Concurrently, Emptied = statement.WithNoData });

    /// <summary>ALTER VIEW, and ALTER TABLE of a view.</summary>
    public static void Alter(AlterTableStmt statement, Understanding into)
    {
        var name = Find(statement.Relation, into);
        if (statement.IfExists && !into.Catalog.Views.ContainsKey(name)) return;
        foreach (var command in statement.Commands)
        {
            switch (command.Subtype)
            {
                case "SetRelOptions" when into.Catalog.Views.GetValueOrDefault(name) is { Materialized: false } view:
                    into.Add(new SetViewOptions(name, [.. view.Options.Where(o => command.Options.All(c => !Is(o, c))), .. command.Options.Select(o => $"{o.Name}={o.Value ?? "true"}")]));
                    break;
                case "ResetRelOptions" when into.Catalog.Views.GetValueOrDefault(name) is { Materialized: false } view:
                    into.Add(new SetViewOptions(name, view.Options.Without(o => command.Options.Any(c => Is(o, c)))));
                    break;
                case "AddColumn" or "DropColumn" or "AlterColumnType" or "AddConstraint" or "DropConstraint" or "SetNotNull" or "DropNotNull" or "AttachPartition" or "AddInherit":
                    throw new CatalogException($"{name} is a view: that is done to tables only.", SqlState.WrongObjectType);
                case "ColumnDefault" when into.Catalog.Views.GetValueOrDefault(name) is { Columns.Count: > 0 } view && view.Columns.All(c => c.Name != command.Name):
                    throw new CatalogException($"{name} has no column {command.Name}.", SqlState.UndefinedColumn);
                default:
                    into.Stay();
                    break;
            }
        }
    }

    public static void Rename(RenameStmt statement, Understanding into)
    {
        var name = Find(statement.Relation!, into);
        if (!into.Catalog.Views.TryGetValue(name, out var view))
        {
            if (!statement.IfExists) throw new CatalogException($"There is no view {name}.", SqlState.UndefinedTable);
        }
        else if (statement.Type == ObjectType.Column)
        {
            into.Add(new RenameViewColumn(name, statement.From!, statement.To) { Materialized = view.Materialized });
        }
        else
        {
            into.Add(new RenameView(name, statement.To) { Materialized = view.Materialized });
        }
    }

    public static void Move(AlterObjectSchemaStmt statement, Understanding into)
    {
        var name = Find(statement.Relation!, into);
        if (!into.Catalog.Views.TryGetValue(name, out var view))
        {
            if (!statement.IfExists) throw new CatalogException($"There is no view {name}.", SqlState.UndefinedTable);
        }
        else if (name.Schema != statement.NewSchema)
        {
            into.Add(new MoveView(name, statement.NewSchema) { Materialized = view.Materialized });
        }
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        var names = new List<Name>();
        foreach (var dropped in statement.Objects)
        {
            var (schema, local) = dropped.Qualified();
            if (into.Session.IsTemporary(schema, local))
            {
                into.Session.RemoveTemporary(local);
                into.Stay();
                continue;
            }

            var name = into.Session.Find(schema, local, into.Catalog, into.Catalog.Views.ContainsKey);
            if (into.Catalog.Views.ContainsKey(name)) names.Add(name);
            else if (!statement.IfExists || into.Catalog.HasRelation(into.Find(schema, local))) throw into.NoSuch(schema, local, "view");
        }

        foreach (var name in names) Fit.Refuse(into.Catalog.Views[name].Materialized != (statement.Type == ObjectType.MatView), $"{name} is {(into.Catalog.Views[name].Materialized ? "a" : "no")} materialized view.", SqlState.WrongObjectType);

        // Of several that go together, one may read another.
        foreach (var name in Readers.First(into.Catalog, names))
        {
            if (!into.Catalog.Views.TryGetValue(name, out var view)) continue;
            into.Add(new DropView(name) { Materialized = view.Materialized, Cascade = statement.Behavior == DropBehavior.Cascade });
        }
    }

    public static bool Is(Relation relation, Understanding into) => into.Catalog.Views.ContainsKey(Find(relation, into));

    private static Name Find(Relation relation, Understanding into) => into.Session.Find(relation.Schema, relation.Local, into.Catalog, n => into.Catalog.Views.ContainsKey(n) || into.Catalog.Has(n));

    private static View View(Name name, StatementSyntax query, Seq<string> columns, bool isRecursive, Understanding into)
    {
        var text = into.Written(query);
        var list = string.Join(", ", columns.Select(Identifier.Quote));

        // What PostgreSQL makes of CREATE RECURSIVE VIEW (manual, CREATE VIEW).
        if (isRecursive) text = SqlText.Write($"with recursive {name.Local} ({list:raw}) as ({text:raw}) select {list:raw} from {name.Local}");
        var uses = Relations.Of(query).Select(u => u.Relation).Where(r => !(isRecursive && r.Schema is null && r.Local == name.Local));
        return new View(name, text)
        {
            Columns = [.. columns.Select(c => new ViewColumn(c, ""))],
            Uses = [.. uses.Select(r => new Dependence(Find(r, into))).Where(u => into.Catalog.HasRelation(u.Object)).Distinct()],
        };
    }

    private static bool Is(string option, Option changed) => option.StartsWith($"{changed.Name}=", StringComparison.Ordinal);
}
