using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Settling;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>ALTER TABLE. Its commands run in passes, not in the order in which they stand (src/backend/commands/tablecmds.c, ATPrepCmd).</summary>
internal sealed class TableChanges
{
    private readonly List<Action>[] _passes = [.. Enum.GetValues<Pass>().Select(_ => new List<Action>())];
    private readonly Understanding _into;
    private readonly Name _table;
    private readonly bool _only;

    private TableChanges(Understanding into, Name table, bool only) => (_into, _table, _only) = (into, table, only);

    private enum Pass
    {
        Drop,
        AlterType,
        AddColumn,
        SetAttributes,
        AttachIndex,
        AddIndex,
        AddOther,
        Rest,
    }

    public static void Lower(AlterTableStmt statement, Understanding into)
    {
        if (into.Session.IsTemporary(statement.Relation))
        {
            into.Stay();
            return;
        }

        var name = into.Find(statement.Relation);
        if (statement.Type == ObjectType.Index || (!into.Catalog.Has(name) && into.Catalog.HasIndex(name)))
        {
            IndexChanges.Lower(statement, name, into);
            return;
        }

        if (statement.IfExists && !into.Catalog.HasRelation(name)) return;
        if (into.Catalog.Views.ContainsKey(name))
        {
            Views.Alter(statement, into);
            return;
        }

        if (statement.Type == ObjectType.Type || into.Catalog.Types.ContainsKey(name))
        {
            Types.Alter(statement, into);
            return;
        }

        if (!into.Catalog.Has(name) && into.Catalog.HasRelation(name))
        {
            into.Stay();
            return;
        }

        var changes = new TableChanges(into, name, statement.Relation.Only);
        foreach (var command in statement.Commands) changes.Plan(command);
        changes.Run();
    }

    /// <summary>What a pass does can add to later ones: a column brings its constraints.</summary>
    private void Run()
    {
        foreach (var pass in _passes)
        {
            for (var i = 0; i < pass.Count; i++) pass[i]();
        }
    }

    private void Plan(AlterTableCmd command)
    {
        switch (command.Subtype)
        {
            case "AddColumn": Put(Pass.AddColumn, () => AddColumn(command)); break;
            case "DropColumn": Put(Pass.Drop, () => DropColumn(command)); break;
            case "AlterColumnType": Put(Pass.AlterType, () => AlterType(command)); break;
            case "AddConstraint": PutConstraint(command.Constraint!); break;
            case "DropConstraint": Put(Pass.Drop, () => DropConstraint(command)); break;
            case "AlterConstraint": Put(Pass.Rest, () => AlterConstraint(command)); break;
            case "AddIdentity": Put(Pass.AddOther, () => AddIdentity(command)); break;
            case "SetIdentity": Put(Pass.SetAttributes, () => Sequences.Renumber(_table, command.Name!, command.SequenceOptions, _into)); break;
            case "DropIdentity": Put(Pass.Drop, () => DropIdentity(command)); break;
            case "DropExpression": Put(Pass.Drop, () => DropExpression(command)); break;
            case "ColumnDefault": Put(command.Expression is null ? Pass.Drop : Pass.AddOther, () => Default(command)); break;
            case "SetRelOptions" when _into.Catalog.Find(_table) is { Traits: { Server: null, PartitionKey: null } }:
                ParameterFit.OfTable(command.Options);
                goto default;
            default:
                var (pass, operation) = Simple(command);
                if (operation is null) Other(command);
                else Put(pass, () => _into.Add(operation));
                break;
        }
    }

    /// <summary>What means nothing for the catalog, but for the column that it is about.</summary>
    private void Other(AlterTableCmd command)
    {
        _into.Stay();
        var isAboutColumn = command.Subtype is "SetStatistics" or "SetStorage" or "SetCompression" or "SetOptions" or "ResetOptions";
        if (isAboutColumn && command.Name is { } column && _into.Catalog.Find(_table) is { Seen: true } table) _ = table[column];
    }

    private (Pass, Operation?) Simple(AlterTableCmd command) => command.Subtype switch
    {
        "SetNotNull" => (Pass.SetAttributes, new SetNotNull(_table, command.Name!)),
        "DropNotNull" when _only && _into.Catalog.ChildrenOf(_table).Any(c => c.Traits.PartitionBound is not null) => throw new CatalogException($"ONLY: NOT NULL of {_table} must be dropped in its partitions, too.", SqlState.InvalidTableDefinition),
        "DropNotNull" => (Pass.Drop, new DropNotNull(_table, command.Name!)),
        "SetExpression" => (Pass.SetAttributes, new SetExpression(_table, command.Name!, _into.Written(command.Expression!))),
        "ValidateConstraint" => (Pass.Rest, new ValidateConstraint(_table, command.Name!)),
        "SetRelOptions" => (Pass.Rest, new SetTableOptions(_table) { Set = Options.Of(command.Options) }),
        "ResetRelOptions" => (Pass.Rest, new SetTableOptions(_table) { Reset = [.. command.Options.Select(o => o.Name)] }),
        "SetLogged" => (Pass.Rest, new SetLogged(_table, Logged: true)),
        "SetUnLogged" => (Pass.Rest, new SetLogged(_table, Logged: false)),
        "AddInherit" => (Pass.Rest, new InheritTable(_table, _into.Find(command.Partition!))),
        "DropInherit" => (Pass.Rest, new DisinheritTable(_table, _into.Find(command.Partition!))),
        "AttachPartition" => (Pass.Rest, new AttachPartition(_table, _into.Find(command.Partition!), Partitions.Bound(command.Bound!, _into))),
        "DetachPartition" => (Pass.Rest, new DetachPartition(_table, _into.Find(command.Partition!)) { Concurrently = command.Concurrently }),
        "EnableRowSecurity" => (Pass.Rest, new SetRowSecurity(_table) { Enabled = true }),
        "DisableRowSecurity" => (Pass.Rest, new SetRowSecurity(_table) { Enabled = false }),
        "ForceRowSecurity" => (Pass.Rest, new SetRowSecurity(_table) { Forced = true }),
        "NoForceRowSecurity" => (Pass.Rest, new SetRowSecurity(_table) { Forced = false }),
        "ReplicaIdentity" => (Pass.Rest, new SetReplicaIdentity(_table, Replica(command.Text)) { Index = command.Name }),
        "EnableTrig" => (Pass.Rest, Trigger(command, TriggerState.Origin)),
        "EnableTrigAll" => (Pass.Rest, Trigger(command, TriggerState.Origin)),
        "EnableTrigUser" => (Pass.Rest, Trigger(command, TriggerState.Origin) with { OfUser = true }),
        "EnableAlwaysTrig" => (Pass.Rest, Trigger(command, TriggerState.Always)),
        "EnableReplicaTrig" => (Pass.Rest, Trigger(command, TriggerState.Replica)),
        "DisableTrig" => (Pass.Rest, Trigger(command, TriggerState.Disabled)),
        "DisableTrigAll" => (Pass.Rest, Trigger(command, TriggerState.Disabled)),
        "DisableTrigUser" => (Pass.Rest, Trigger(command, TriggerState.Disabled) with { OfUser = true }),
        _ => (Pass.Rest, null),
    };

    private void AddColumn(AlterTableCmd command)
    {
        var definition = command.Column!;
        if (command.IfNotExists && _into.Catalog[_table].Find(definition.Name) is not null) return;
        NeedDescent($"a column of {_table}", "added");

        _into.Add(new AddColumn(_table, Columns.Define(definition, _table, _into)));
        Columns.Complete(definition, _table, _into);
        foreach (var constraint in Constraints.Joined(Constraints.Of(definition).Where(Constraints.HasIndex))) PutConstraint(constraint);
        foreach (var constraint in Constraints.Of(definition).Where(c => !Constraints.HasIndex(c))) PutConstraint(constraint);
    }

    private void DropColumn(AlterTableCmd command)
    {
        if (command.IfExists && _into.Catalog[_table] is { Seen: true } table && table.Find(command.Name!) is null) return;
        _into.Add(new DropColumn(_table, command.Name!) { Only = _only && _into.Catalog.ChildrenOf(_table).Any(), Cascade = command.Behavior == DropBehavior.Cascade });
    }

    private void AlterType(AlterTableCmd command)
    {
        NeedDescent($"the type of a column of {_table}", "changed");
        var change = new AlterColumnType(_table, command.Name!, _into.Written(command.Column!.Type!))
        {
            Using = command.Expression is null ? null : _into.Written(command.Expression),
            Collation = command.Column.Collation is { } collation ? Located.Quoted(collation) : null,
        };
        if (_into.Refuses) Conversion.Need(change, _into.Catalog, _into.IsWhole);
        _into.Add(change);
    }

    /// <summary>What is so in a table is so in those that inherit from it.</summary>
    private void NeedDescent(string what, string done) =>
        Fit.Refuse(_only && _into.Catalog.ChildrenOf(_table).Any(), $"ONLY: {what} must be {done} in those that inherit from it, too.", SqlState.InvalidTableDefinition);

    private void DropConstraint(AlterTableCmd command)
    {
        if (command.IfExists && !_into.Catalog[_table].Constraints.ContainsKey(command.Name!)) return;
        var isOfAll = _into.Catalog[_table] is { Traits.PartitionKey: not null } table && table.Constraints.GetValueOrDefault(command.Name!) is Check { NoInherit: false };
        if (isOfAll) NeedDescent($"a check of {_table}", "dropped");
        _into.Add(new DropConstraint(_table, command.Name!) { Only = _only && _into.Catalog.ChildrenOf(_table).Any(), Cascade = command.Behavior == DropBehavior.Cascade });
    }

    private void AlterConstraint(AlterTableCmd command)
    {
        if (command.Constraint is not { } changed) _into.Stay();
        else _into.Add(new AlterConstraint(_table, command.Name!) { Deferrable = changed.Deferrable || changed.Deferred, Deferred = changed.Deferred });
    }

    private void AddIdentity(AlterTableCmd command)
    {
        _into.Add(new SetIdentity(_table, command.Name!, command.Constraint!.When == "always" ? Identity.Always : Identity.ByDefault));
        Sequences.Number(_table, command.Name!, command.Constraint.SequenceOptions, _into);
    }

    private void DropIdentity(AlterTableCmd command)
    {
        if (command.IfExists && _into.Catalog[_table][command.Name!].Identity == Identity.None) return;
        _into.Add(new DropIdentity(_table, command.Name!));
    }

    private void DropExpression(AlterTableCmd command)
    {
        if (command.IfExists && _into.Catalog[_table][command.Name!].Generated is null) return;
        Fit.Refuse(_only && _into.Catalog.ChildrenOf(_table).Any(), $"ONLY: the expression of a column of {_table} must be dropped in those that inherit from it, too.", SqlState.FeatureNotSupported);
        _into.Add(new DropExpression(_table, command.Name!));
    }

    private void Default(AlterTableCmd command)
    {
        var value = Columns.Default(command.Expression, _into.Catalog[_table].Find(command.Name!)?.Type ?? "", _into);
        var only = _only && _into.Catalog.ChildrenOf(_table).Any();
        _into.Add(value is null ? new DropDefault(_table, command.Name!) { Only = only } : new SetDefault(_table, command.Name!, value) { Only = only });
    }

    private void PutConstraint(ConstraintDef constraint)
    {
        var pass = constraint switch
        {
            { UsingIndex: not null } => Pass.AttachIndex,
            { Kind: ConstraintKind.Primary or ConstraintKind.Unique or ConstraintKind.Exclusion } => Pass.AddIndex,
            _ => Pass.AddOther,
        };
        Put(pass, () => Constraints.Add(constraint, _table, _only, _into));
    }

    private void Put(Pass pass, Action action) => _passes[(int)pass].Add(action);

    private SetTriggerState Trigger(AlterTableCmd command, TriggerState state) => new(_table, state) { Trigger = command.Name };

    private static ReplicaIdentity Replica(string? word) => word switch
    {
        "index" => ReplicaIdentity.Index,
        "full" => ReplicaIdentity.Full,
        "nothing" => ReplicaIdentity.Nothing,
        _ => ReplicaIdentity.Default,
    };
}
