using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>ALTER … RENAME. What a relation really is decides, not the word for it: ALTER TABLE renames views and indexes, too.</summary>
internal static class Renames
{
    public static void Lower(RenameStmt statement, Understanding into)
    {
        if (statement.Relation is not { } relation || into.Session.IsTemporary(relation))
        {
            OfObject(statement, into);
            return;
        }

        var name = into.Find(relation);
        if (statement.IfExists && !into.Catalog.HasRelation(name)) return;

        if (statement.Type == ObjectType.Column && into.Catalog.Has(name)) into.Add(new RenameColumn(name, statement.From!, statement.To));
        else if (statement.Type == ObjectType.TabConstraint) into.Add(new RenameConstraint(name, statement.From!, statement.To));
        else if (statement.From is not null) OfPart(statement, name, into);
        else OfRelation(statement, name, into);
    }

    private static void OfRelation(RenameStmt statement, Name name, Understanding into)
    {
        if (into.Catalog.Has(name)) into.Add(new RenameTable(name, statement.To));
        else if (into.Catalog.Sequences.ContainsKey(name)) into.Add(new RenameSequence(name, statement.To));
        else if (into.TableOfIndex(name) is { } table) into.Add(new RenameIndex(table, name.Local, statement.To));
        else into.Stay();
    }

    /// <summary>A part of a relation that is no table's column or constraint: trigger, policy, rule, a view's column.</summary>
    private static void OfPart(RenameStmt statement, Name name, Understanding into) => into.Stay();

    private static void OfObject(RenameStmt statement, Understanding into) => into.Stay();
}
