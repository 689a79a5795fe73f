using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>DROP, by the kind of what goes.</summary>
internal static class Drops
{
    public static void Lower(DropStmt statement, Understanding into)
    {
        switch (statement.Type)
        {
            case ObjectType.Table or ObjectType.ForeignTable: Tables.Drop(statement, into); break;
            case ObjectType.Index: Indexes.Drop(statement, into); break;
            case ObjectType.Sequence: Sequences.Drop(statement, into); break;
            case ObjectType.View or ObjectType.MatView: Views.Drop(statement, into); break;
            case ObjectType.Type or ObjectType.Domain: Types.Drop(statement, into); break;
            case ObjectType.Function or ObjectType.Procedure or ObjectType.Routine or ObjectType.Aggregate: Routines.Drop(statement, into); break;
            case ObjectType.Trigger: Triggers.Drop(statement, into); break;
            case ObjectType.Policy: Policies.Drop(statement, into); break;
            case ObjectType.Schema: Schemas.Drop(statement, into); break;
            case ObjectType.Extension: Extensions.Drop(statement, into); break;
            default: into.Stay(); break;
        }
    }
}
