using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
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

        var isAlone = relation.Only && into.Catalog.Has(name) && into.Catalog.ChildrenOf(name).Any();
        Fit.Refuse(isAlone && (statement.Type == ObjectType.Column || (statement.Type == ObjectType.TabConstraint && into.Catalog[name].Constraints.GetValueOrDefault(statement.From!) is Check { NoInherit: false })), $"ONLY: {statement.From} of {name} must be renamed in those that inherit it, too.", SqlState.InvalidTableDefinition);
        if (statement.Type == ObjectType.Column && !into.Catalog.HasRelation(name)) throw new CatalogException($"There is no {name}.", SqlState.UndefinedTable);
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
        else if (into.Catalog.Views.ContainsKey(name)) Views.Rename(statement, into);
        else if (into.Catalog.Types.ContainsKey(name)) Types.Rename(statement, into);
        else throw new CatalogException($"There is no {name}.", SqlState.UndefinedTable);
    }

    /// <summary>A part of a relation that is no table's column or constraint: trigger, policy, rule, a view's column.</summary>
    private static void OfPart(RenameStmt statement, Name name, Understanding into)
    {
        switch (statement.Type)
        {
            case ObjectType.Trigger: Triggers.Rename(statement, into); break;
            case ObjectType.Policy: Policies.Rename(statement, into); break;
            case ObjectType.Column or ObjectType.Attribute when into.Catalog.Views.ContainsKey(name): Views.Rename(statement, into); break;
            case ObjectType.Column or ObjectType.Attribute: Types.Rename(statement, into); break;
            default: into.Stay(); break;
        }
    }

    private static void OfObject(RenameStmt statement, Understanding into)
    {
        switch (statement.Type)
        {
            case ObjectType.Type or ObjectType.Domain: Types.Rename(statement, into); break;
            case ObjectType.DomConstraint: Domains.Rename(statement, into); break;
            case ObjectType.Function or ObjectType.Procedure or ObjectType.Routine or ObjectType.Aggregate: Routines.Rename(statement, into); break;
            case ObjectType.Schema: Schemas.Rename(statement, into); break;
            default: into.Stay(); break;
        }
    }
}
