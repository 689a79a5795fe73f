using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>ALTER TABLE, INDEX, SEQUENCE, VIEW, MATERIALIZED VIEW and FOREIGN TABLE.</summary>
internal static class AlterTables
{
    /// <summary>From behind the words for the type on.</summary>
    public static StatementSyntax Read(Cursor cursor, ObjectType type)
    {
        if (cursor.Skip("all", "in", "tablespace")) return MoveAll(cursor, type);

        var ifExists = cursor.IfExists();
        var relation = type is ObjectType.Table or ObjectType.ForeignTable ? Names.RelationExpr(cursor) : Names.QualifiedName(cursor);
        if (cursor.Is("rename")) return Rename(cursor, type, relation, ifExists);
        if (cursor.Comes("set", "schema"))
        {
            cursor.Advance(2);
            return new AlterObjectSchemaStmt(type, Names.ColId(cursor)) { Relation = relation, IfExists = ifExists };
        }

        if (ObjectChanges.DependsOnExtension(cursor) is { } remove)
            return new AlterObjectDependsStmt(type, Names.ColId(cursor)) { Relation = relation, Remove = remove };
        if (type == ObjectType.Sequence && Sequences.BeginsOption(cursor))
            return new AlterSeqStmt(relation, Sequences.Options(cursor)) { IfExists = ifExists };

        return new AlterTableStmt(relation, type, Commands(cursor, type)) { IfExists = ifExists };
    }

    private static Seq<AlterTableCmd> Commands(Cursor cursor, ObjectType type)
    {
        if (AlterTableCommands.OfPartition(cursor) is { } alone) return [alone];
        return Lists.Read(cursor, c => AlterTableCommands.Read(c, type));
    }

    private static RenameStmt Rename(Cursor cursor, ObjectType type, Relation relation, bool ifExists)
    {
        cursor.Expect("rename");
        if (cursor.Skip("to")) return new RenameStmt(type, Names.ColId(cursor)) { Relation = relation, IfExists = ifExists };

        var isConstraint = type == ObjectType.Table && cursor.Skip("constraint");
        if (!isConstraint) cursor.Skip("column");
        var from = Names.ColId(cursor);
        cursor.Expect("to");
        return new RenameStmt(isConstraint ? ObjectType.TabConstraint : ObjectType.Column, Names.ColId(cursor))
        {
            Relation = relation,
            RelationType = isConstraint ? null : type,
            From = from,
            IfExists = ifExists,
        };
    }

    private static AlterTableMoveAllStmt MoveAll(Cursor cursor, ObjectType type)
    {
        if (type is not (ObjectType.Table or ObjectType.Index or ObjectType.MatView)) cursor.Fail("tables, indexes and materialized views can be moved all at once, nothing else");
        var from = Names.ColId(cursor);
        Seq<string> roles = cursor.Skip("owned", "by") ? Lists.Read(cursor, Names.RoleSpec) : [];
        cursor.Expect("set", "tablespace");
        return new AlterTableMoveAllStmt(type, from, Names.ColId(cursor)) { Roles = roles, NoWait = cursor.Skip("nowait") };
    }
}
