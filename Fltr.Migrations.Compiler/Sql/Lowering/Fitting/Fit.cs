using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>What PostgreSQL refuses of an operation whose names are right: rules of its commands that no catalog could break on its own.</summary>
internal static class Fit
{
    /// <exception cref="CatalogException">PostgreSQL would refuse the operation.</exception>
    public static void Need(Operation operation, Catalog before)
    {
        switch (operation)
        {
            case CreateTable o: ChildFit.Create(o, before); KeyFit.Create(o, before); break;
            case DropTable o: ForeignKeyFit.Drop(o, before); break;
            case SetTableOptions { Set.Count: > 0 } o: Refuse(before.Find(o.Table) is { Traits.PartitionKey: not null }, $"{o.Table} is partitioned: it stores nothing itself and has no such parameters.", SqlState.InvalidParameterValue); break;
            case CreateSchema o: Refuse(o.Schema.StartsWith("pg_", StringComparison.Ordinal), $"{o.Schema} begins like the schemas of PostgreSQL itself.", SqlState.ReservedName); break;
            case RenameSchema o: Refuse(o.To.StartsWith("pg_", StringComparison.Ordinal), $"{o.To} begins like the schemas of PostgreSQL itself.", SqlState.ReservedName); break;
            case AddColumn o: ColumnFit.Add(o, before); break;
            case DropColumn o: ColumnFit.Drop(o, before); break;
            case RenameColumn o: ColumnFit.Rename(o, before); break;
            case AlterColumnType o: ColumnFit.Retype(o, before); break;
            case SetDefault o: ColumnFit.Default(before, o.Table, o.Column); break;
            case DropDefault o: ColumnFit.Default(before, o.Table, o.Column); break;
            case DropNotNull o: ColumnFit.Nullable(o, before); break;
            case SetIdentity o: ColumnFit.Number(o, before); break;
            case DropIdentity o: ColumnFit.Unnumber(o, before); break;
            case DropExpression o: ColumnFit.Ungenerate(o, before); break;
            case AddPrimaryKey o: KeyFit.Add(before, o.Table, o.Key); break;
            case AddUnique o: KeyFit.Add(before, o.Table, o.Unique); break;
            case AddExclusion o: KeyFit.Add(before, o.Table, o.Exclusion); break;
            case AddForeignKey o: ForeignKeyFit.Add(o, before); break;
            case AttachIndex o: KeyFit.Attach(o, before); break;
            case DropConstraint o: KeyFit.Drop(o, before); break;
            case RenameConstraint o: KeyFit.Rename(o, before); break;
            case AlterConstraint o: ForeignKeyFit.Alter(o, before); break;
            case SetReplicaIdentity o: KeyFit.Replicate(o, before); break;
            case SetLogged o: ForeignKeyFit.Log(o, before); break;
            case CreateIndex o: IndexFit.Create(o, before); break;
            case DropIndex o: IndexFit.Drop(o, before); break;
            case InheritTable o: ChildFit.Inherit(o, before); break;
            case DisinheritTable o: ChildFit.Disinherit(o, before); break;
            case AttachPartition o: ChildFit.Attach(o, before); break;
            case DetachPartition o: ChildFit.Detach(o, before); break;
            case CreateTrigger o: TriggerFit.Create(o, before); break;
            case DropTrigger o: TriggerFit.Drop(o, before); break;
            case CreateRoutine o: RoutineFit.Create(o, before); break;
            case CreateType o: TypeFit.Create(o, before); break;
            case AlterAttributeType o: TypeFit.Rewrite(before, o.Type); break;
            case AddDomainCheck o: TypeFit.Constrain(before, o.Domain, o.Check.Validated); break;
            case ValidateDomainCheck o: TypeFit.Constrain(before, o.Domain, isChecked: true); break;
            case SetDomainNotNull o: TypeFit.Constrain(before, o.Domain, o.NotNull); break;
            case CreateSequence o: SequenceFit.Create(o, before); break;
            case AlterSequence o: SequenceFit.Alter(o, before); break;
            case OwnSequence o: SequenceFit.Own(o, before); break;
            case DropSequence o: SequenceFit.Drop(o, before); break;
            case CreateView o: ViewFit.Create(o, before); break;
        }
    }

    public static void Refuse(bool isSo, string message, string state)
    {
        if (isSo) throw new CatalogException(message, state);
    }
}
