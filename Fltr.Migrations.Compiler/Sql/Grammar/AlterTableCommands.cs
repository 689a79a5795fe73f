using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>The commands of ALTER TABLE.</summary>
internal static class AlterTableCommands
{
    public static AlterTableCmd Read(Cursor cursor, ObjectType type)
    {
        var start = cursor.Current.Start;
        return Command(cursor, type) with { Start = start, End = cursor.LastEnd };
    }

    /// <summary>ATTACH and DETACH PARTITION, which stand alone; null where none of them comes.</summary>
    public static AlterTableCmd? OfPartition(Cursor cursor)
    {
        var start = cursor.Current.Start;
        if (cursor.Skip("attach", "partition"))
        {
            var partition = Names.QualifiedName(cursor);
            var bound = cursor.AtEnd ? null : Partitions.Bound(cursor);
            return new AlterTableCmd("AttachPartition") { Partition = partition, Bound = bound, Start = start, End = cursor.LastEnd };
        }

        if (!cursor.Skip("detach", "partition")) return null;

        var detached = Names.QualifiedName(cursor);
        if (cursor.Skip("finalize")) return new AlterTableCmd("DetachPartitionFinalize") { Partition = detached, Start = start, End = cursor.LastEnd };
        return new AlterTableCmd("DetachPartition") { Partition = detached, Concurrently = cursor.Skip("concurrently"), Start = start, End = cursor.LastEnd };
    }

    private static AlterTableCmd Command(Cursor cursor, ObjectType type)
    {
        if (cursor.Skip("add")) return Add(cursor);
        if (cursor.Skip("drop")) return Drop(cursor);
        if (cursor.Skip("alter")) return cursor.Skip("constraint") ? AlterConstraint(cursor) : AlterColumnCommands.Read(cursor);
        if (cursor.Skip("validate", "constraint")) return new AlterTableCmd("ValidateConstraint") { Name = Names.ColId(cursor) };
        if (cursor.Skip("set")) return Set(cursor);
        if (cursor.Skip("reset")) return new AlterTableCmd("ResetRelOptions") { Options = Options.Storage(cursor) };
        if (cursor.Skip("owner", "to")) return new AlterTableCmd("ChangeOwner") { Text = Names.RoleSpec(cursor) };
        if (cursor.Is("options")) return new AlterTableCmd("GenericOptions") { Options = Options.AlterGeneric(cursor) };
        if (cursor.Skip("enable")) return Enable(cursor);
        if (cursor.Skip("disable")) return Disable(cursor);
        if (cursor.Skip("cluster", "on")) return new AlterTableCmd("ClusterOn") { Name = Names.ColId(cursor) };
        if (cursor.Skip("inherit")) return new AlterTableCmd("AddInherit") { Partition = Names.QualifiedName(cursor) };
        if (cursor.Skip("no", "inherit")) return new AlterTableCmd("DropInherit") { Partition = Names.QualifiedName(cursor) };
        if (cursor.Skip("of")) return new AlterTableCmd("AddOf") { OfType = new TypeName(Names.AnyName(cursor)) };
        if (cursor.Skip("not", "of")) return new AlterTableCmd("DropOf");
        if (cursor.Skip("force", "row", "level", "security")) return new AlterTableCmd("ForceRowSecurity");
        if (cursor.Skip("no", "force", "row", "level", "security")) return new AlterTableCmd("NoForceRowSecurity");
        if (cursor.Skip("replica", "identity")) return ReplicaIdentity(cursor);

        cursor.Missing("a change");
        return new AlterTableCmd("");
    }

    private static AlterTableCmd Add(Cursor cursor)
    {
        if (Constraints.BeginsOfTable(cursor)) return new AlterTableCmd("AddConstraint") { Constraint = Constraints.OfTable(cursor) };

        cursor.Skip("column");
        return new AlterTableCmd("AddColumn") { IfNotExists = cursor.IfNotExists(), Column = Columns.Read(cursor) };
    }

    private static AlterTableCmd Drop(Cursor cursor)
    {
        var subtype = cursor.Skip("constraint") ? "DropConstraint" : "DropColumn";
        if (subtype == "DropColumn") cursor.Skip("column");
        return new AlterTableCmd(subtype) { IfExists = cursor.IfExists(), Name = Names.ColId(cursor), Behavior = cursor.Behavior() };
    }

    private static AlterTableCmd AlterConstraint(Cursor cursor)
    {
        var name = Names.ColId(cursor);
        var start = cursor.Current.Start;
        if (cursor.Skip("inherit")) return new AlterTableCmd("AlterConstraint") { Name = name, Text = "inherit" };

        var constraint = ConstraintAttributes.OfTable(cursor, new ConstraintDef(ConstraintKind.Foreign) { Name = name, Start = start, End = start }, isAltered: true);
        if (constraint.NotValid) cursor.Fail("a constraint cannot be altered to be NOT VALID", start);
        return new AlterTableCmd("AlterConstraint") { Name = name, Constraint = constraint, Text = cursor.Written(start) };
    }

    private static AlterTableCmd Set(Cursor cursor)
    {
        if (cursor.Skip("without", "oids")) return new AlterTableCmd("DropOids");
        if (cursor.Skip("without", "cluster")) return new AlterTableCmd("DropCluster");
        if (cursor.Skip("logged")) return new AlterTableCmd("SetLogged");
        if (cursor.Skip("unlogged")) return new AlterTableCmd("SetUnLogged");
        if (cursor.Skip("access", "method")) return new AlterTableCmd("SetAccessMethod") { Name = cursor.Skip("default") ? null : Names.ColId(cursor) };
        if (cursor.Skip("tablespace")) return new AlterTableCmd("SetTableSpace") { Name = Names.ColId(cursor) };
        return new AlterTableCmd("SetRelOptions") { Options = Options.Storage(cursor) };
    }

    private static AlterTableCmd Enable(Cursor cursor)
    {
        if (cursor.Skip("row", "level", "security")) return new AlterTableCmd("EnableRowSecurity");

        var way = cursor.SkipAny("always", "replica") switch { "always" => "Always", "replica" => "Replica", _ => "" };
        if (cursor.Skip("rule")) return new AlterTableCmd($"Enable{way}Rule") { Name = Names.ColId(cursor) };
        cursor.Expect("trigger");
        if (way == "" && cursor.Skip("all")) return new AlterTableCmd("EnableTrigAll");
        if (way == "" && cursor.Skip("user")) return new AlterTableCmd("EnableTrigUser");
        return new AlterTableCmd($"Enable{way}Trig") { Name = Names.ColId(cursor) };
    }

    private static AlterTableCmd Disable(Cursor cursor)
    {
        if (cursor.Skip("row", "level", "security")) return new AlterTableCmd("DisableRowSecurity");
        if (cursor.Skip("rule")) return new AlterTableCmd("DisableRule") { Name = Names.ColId(cursor) };
        cursor.Expect("trigger");
        if (cursor.Skip("all")) return new AlterTableCmd("DisableTrigAll");
        return cursor.Skip("user") ? new AlterTableCmd("DisableTrigUser") : new AlterTableCmd("DisableTrig") { Name = Names.ColId(cursor) };
    }

    private static AlterTableCmd ReplicaIdentity(Cursor cursor)
    {
        if (cursor.Skip("using", "index")) return new AlterTableCmd("ReplicaIdentity") { Text = "index", Name = Names.ColId(cursor) };
        return new AlterTableCmd("ReplicaIdentity") { Text = cursor.ExpectAny("nothing", "full", "default") };
    }
}
