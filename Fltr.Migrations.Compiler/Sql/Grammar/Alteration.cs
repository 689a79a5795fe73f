using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>ALTER: by the words behind it.</summary>
internal static class Alteration
{
    /// <summary>From ALTER on.</summary>
    public static StatementSyntax Read(Cursor cursor)
    {
        cursor.Expect("alter");
        if (cursor.Skip("default", "privileges")) return Grants.AlterDefault(cursor);
        if (cursor.Skip("system")) return Databases.AlterSystem(cursor);
        if (cursor.Skip("group")) return Roles.AlterGroup(cursor);
        if (cursor.Skip("user", "mapping")) return Foreign.AlterMapping(cursor);
        if (cursor.SkipAny("role", "user") is not null) return Roles.Alter(cursor);
        if (Objects.Type(cursor) is { } type) return OfType(cursor, type);

        cursor.Missing("a type of object");
        return new CreateSchemaStmt(null, null);
    }

    private static StatementSyntax OfType(Cursor cursor, ObjectType type) => type switch
    {
        ObjectType.Table or ObjectType.Index or ObjectType.Sequence or ObjectType.View or ObjectType.MatView or ObjectType.ForeignTable => AlterTables.Read(cursor, type),
        ObjectType.Type => Types.Alter(cursor),
        ObjectType.Domain => Domains.Alter(cursor),
        ObjectType.Function or ObjectType.Procedure or ObjectType.Routine => Routines.Alter(cursor, type),
        ObjectType.Policy => Policies.Alter(cursor),
        ObjectType.Trigger or ObjectType.Rule => OnTable(cursor, type),
        ObjectType.EventTrigger => EventTriggers.Alter(cursor),
        ObjectType.Extension => Extensions.Alter(cursor),
        ObjectType.Collation => Definitions.AlterCollation(cursor),
        ObjectType.TsDictionary => Definitions.AlterDictionary(cursor),
        ObjectType.TsConfiguration => Definitions.AlterConfiguration(cursor),
        ObjectType.Operator => OperatorClasses.AlterOperator(cursor),
        ObjectType.OpFamily => OperatorClasses.AlterFamily(cursor),
        ObjectType.StatisticExt => Statistics.Alter(cursor),
        ObjectType.Database => Databases.Alter(cursor),
        ObjectType.TableSpace => Databases.AlterTableSpace(cursor),
        ObjectType.Publication => Replication.AlterPublication(cursor),
        ObjectType.Subscription => Replication.AlterSubscription(cursor),
        ObjectType.Fdw => Foreign.AlterWrapper(cursor),
        ObjectType.ForeignServer => Foreign.AlterServer(cursor),
        ObjectType.Schema => Schema(cursor),
        _ => ObjectChanges.Demand(cursor, type, Objects.Read(cursor, type)),
    };

    /// <summary>PostgreSQL keeps a schema's old name as it keeps a column's.</summary>
    private static StatementSyntax Schema(Cursor cursor)
    {
        var target = Objects.Plain(cursor);
        return cursor.Skip("rename", "to") ? new RenameStmt(ObjectType.Schema, Names.ColId(cursor)) { From = target.Names[0] } : ObjectChanges.Demand(cursor, ObjectType.Schema, target);
    }

    private static StatementSyntax OnTable(Cursor cursor, ObjectType type)
    {
        var name = Names.ColId(cursor);
        cursor.Expect("on");
        var table = Names.QualifiedName(cursor);
        if (type == ObjectType.Trigger && ObjectChanges.DependsOnExtension(cursor) is { } remove)
            return new AlterObjectDependsStmt(type, Names.ColId(cursor)) { Relation = table, Object = new ObjectReference([name]), Remove = remove };

        cursor.Expect("rename", "to");
        return new RenameStmt(type, Names.ColId(cursor)) { Relation = table, From = name };
    }
}
