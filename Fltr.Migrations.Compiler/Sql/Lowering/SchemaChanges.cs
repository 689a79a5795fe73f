using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>ALTER … SET SCHEMA.</summary>
internal static class SchemaChanges
{
    public static void Lower(AlterObjectSchemaStmt statement, Understanding into)
    {
        if (statement.Relation is not { } relation || into.Session.IsTemporary(relation))
        {
            OfObject(statement, into);
            return;
        }

        var name = into.Find(relation);
        if (statement.IfExists && !into.Catalog.HasRelation(name)) return;
        if (name.Schema == statement.NewSchema) return;

        if (into.Catalog.Has(name)) into.Add(new MoveTable(name, statement.NewSchema));
        else if (into.Catalog.Sequences.ContainsKey(name)) into.Add(new MoveSequence(name, statement.NewSchema));
        else if (into.Catalog.Views.ContainsKey(name)) Views.Move(statement, into);
        else into.Stay();
    }

    private static void OfObject(AlterObjectSchemaStmt statement, Understanding into)
    {
        switch (statement.Type)
        {
            case ObjectType.Type or ObjectType.Domain: Types.Move(statement, into); break;
            case ObjectType.Function or ObjectType.Procedure or ObjectType.Routine or ObjectType.Aggregate: Routines.Move(statement, into); break;
            case ObjectType.Extension: Extensions.Move(statement, into); break;
            default: into.Stay(); break;
        }
    }
}
