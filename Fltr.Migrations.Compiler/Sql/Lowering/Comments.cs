using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>COMMENT ON, by the kind of what it is about.</summary>
internal static class Comments
{
    public static void Lower(CommentStmt statement, Understanding into)
    {
        // An empty comment is none (manual, COMMENT).
        var comment = string.IsNullOrEmpty(statement.Comment) ? null : statement.Comment;
        var names = statement.Object.Names;
        switch (statement.Type)
        {
            case ObjectType.Table when into.Catalog.Has(into.Find(names)): into.Add(new SetTableComment(into.Find(names), comment)); break;
            case ObjectType.Column when names.Count > 1 && into.Catalog.Has(OfPart(names, into)): into.Add(new SetColumnComment(OfPart(names, into), names[^1], comment)); break;
            case ObjectType.TabConstraint: into.Add(new SetConstraintComment(OfPart(names, into), names[^1], comment)); break;
            case ObjectType.Sequence: into.Add(new SetSequenceComment(into.Find(names), comment)); break;
            case ObjectType.Index when into.TableOfIndex(into.Find(names)) is { } table: into.Add(new SetIndexComment(table, names[^1], comment)); break;
            case ObjectType.Table when !into.Session.IsTemporary(names.Qualified().Schema, names[^1]): throw into.NoSuch(names.Qualified().Schema, names[^1], "table");
            case ObjectType.Column when names.Count > 1 && into.Catalog.Views.GetValueOrDefault(OfPart(names, into)) is { Columns.Count: > 0 } view && view.Columns.All(c => c.Name != names[^1]): throw new CatalogException($"{view.Name} has no column {names[^1]}.", SqlState.UndefinedColumn);
            case ObjectType.Column when names.Count > 1 && into.IsWhole && !into.Catalog.HasRelation(OfPart(names, into)) && !into.Session.IsTemporary(null, names[^2]): throw new CatalogException($"There is no {OfPart(names, into)}.", SqlState.UndefinedTable);
            case ObjectType.Index when !into.Session.IsTemporary(names.Qualified().Schema, names[^1]): throw new CatalogException($"There is no index {into.Find(names)}.", into.Catalog.HasRelation(into.Find(names)) ? SqlState.WrongObjectType : SqlState.UndefinedTable);
            case ObjectType.Trigger or ObjectType.Policy: OfPart(statement.Type, names, into); break;
            case ObjectType.Schema when into.IsWhole && !into.Catalog.Schemas.Contains(names[^1]) && names[^1] is not ("pg_catalog" or "information_schema"): throw new CatalogException($"There is no schema {names[^1]}.", SqlState.InvalidSchemaName);
            case ObjectType.Type when into.IsWhole && !into.Catalog.HasRelation(into.Find(names)) && !KnownType(names, into): throw new CatalogException($"There is no type {string.Join('.', names)}.", SqlState.UndefinedObject);
            case ObjectType.View or ObjectType.MatView when !into.Catalog.Views.ContainsKey(into.Find(names)): throw into.NoSuch(names.Qualified().Schema, names[^1], "view");
            case ObjectType.View: into.Add(new SetComment(CommentedKind.View, into.Find(names), comment)); break;
            case ObjectType.MatView: into.Add(new SetComment(CommentedKind.MaterializedView, into.Find(names), comment)); break;
            case ObjectType.Type when into.Catalog.Types.ContainsKey(Types.Find(names, into)): into.Add(new SetComment(CommentedKind.Type, Types.Find(names, into), comment)); break;
            case ObjectType.Domain: into.Add(new SetComment(CommentedKind.Domain, Types.Find(names, into), comment)); break;
            case ObjectType.Function or ObjectType.Procedure or ObjectType.Aggregate or ObjectType.Routine: OfRoutine(statement, comment, into); break;
            default: into.Stay(); break;
        }
    }

    /// <summary>A comment of a trigger or policy is in no catalog of ours, but what it is about is.</summary>
    private static void OfPart(ObjectType type, Seq<string> names, Understanding into)
    {
        into.Stay();
        if (into.Catalog.Find(OfPart(names, into)) is not { Seen: true } table) return;
        var isThere = type == ObjectType.Trigger ? table.Triggers.ContainsKey(names[^1]) : table.Policies.ContainsKey(names[^1]);
        if (!isThere) throw new CatalogException($"{table.Name} has no {(type == ObjectType.Trigger ? "trigger" : "policy")} {names[^1]}.", SqlState.UndefinedObject);
    }

    private static bool KnownType(Seq<string> names, Understanding into) => Analysis.TypeText.IsKnown(new TypeName(names), into.Catalog, into.Session.SearchPath);

    private static void OfRoutine(CommentStmt statement, string? comment, Understanding into)
    {
        var routine = Routines.Find(statement.Object, statement.Type, into) ?? throw new CatalogException($"There is no routine {string.Join('.', statement.Object.Names)} to comment on.", SqlState.UndefinedFunction);
        var kind = routine.Kind switch
        {
            RoutineKind.Procedure => CommentedKind.Procedure,
            RoutineKind.Aggregate => CommentedKind.Aggregate,
            _ => CommentedKind.Function,
        };
        into.Add(new SetComment(kind, routine.Signature.Name, comment) { Part = routine.Signature.ArgumentTypes });
    }

    private static Name OfPart(Seq<string> names, Understanding into) => into.Find([.. names.SkipLast(1)]);
}
