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
            case ObjectType.View: into.Add(new SetComment(CommentedKind.View, into.Find(names), comment)); break;
            case ObjectType.MatView: into.Add(new SetComment(CommentedKind.MaterializedView, into.Find(names), comment)); break;
            case ObjectType.Type when into.Catalog.Types.ContainsKey(Types.Find(names, into)): into.Add(new SetComment(CommentedKind.Type, Types.Find(names, into), comment)); break;
            case ObjectType.Domain: into.Add(new SetComment(CommentedKind.Domain, Types.Find(names, into), comment)); break;
            case ObjectType.Function or ObjectType.Procedure or ObjectType.Aggregate or ObjectType.Routine: OfRoutine(statement, comment, into); break;
            default: into.Stay(); break;
        }
    }

    private static void OfRoutine(CommentStmt statement, string? comment, Understanding into)
    {
        var routine = Routines.Find(statement.Object, statement.Type, into) ?? throw new CatalogException($"There is no routine {string.Join('.', statement.Object.Names)} to comment on.");
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
