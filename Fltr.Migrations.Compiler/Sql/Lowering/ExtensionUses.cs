using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;
using Index = Fltr.Migrations.Catalogs.Index;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>What cannot be without an extension, and goes with it (manual 5.15, Dependency Tracking).</summary>
internal sealed class ExtensionUses(Brought brought, Understanding into)
{
    /// <summary>Drops all of it.</summary>
    public void Drop()
    {
        foreach (var type in into.Catalog.Types.Values.Where(Uses).ToList()) if (into.Catalog.Types.ContainsKey(type.Name)) Drop(type);
        foreach (var routine in into.Catalog.Routines.Values.Where(Uses).ToList()) if (into.Catalog.Routines.ContainsKey(routine.Signature)) into.Add(new DropRoutine(routine.Signature) { Kind = routine.Kind, Cascade = true });
        foreach (var view in into.Catalog.Views.Values.Where(v => brought.IsIn(v.Query) || v.Columns.Any(c => brought.IsIn(c.Type))).ToList()) if (into.Catalog.Views.ContainsKey(view.Name)) into.Add(new DropView(view.Name) { Materialized = view.Materialized, Cascade = true });
        foreach (var table in into.Catalog.Tables.ToList()) if (into.Catalog.Has(table.Name)) Drop(table);
    }

    private bool Uses(TypeDefinition type) => type switch
    {
        DomainType domain => brought.IsIn(domain.Type) || brought.IsIn(domain.Default) || domain.Checks.Any(c => brought.IsIn(c.Expression)),
        CompositeType composite => composite.Attributes.Any(a => brought.IsIn(a.Type)),
        RangeType range => brought.IsIn(range.Subtype),
        _ => false,
    };

    private bool Uses(Routine routine) => brought.IsIn(routine.Returns) || brought.IsIn(routine.SqlBody) || routine.Arguments.Any(a => brought.IsIn(a.Type) || brought.IsIn(a.Default));

    private void Drop(TypeDefinition type)
    {
        if (type is CompositeType composite) foreach (var attribute in composite.Attributes.Where(a => brought.IsIn(a.Type))) into.Add(new DropAttribute(type.Name, attribute.Name));
        else if (type is DomainType domain && !brought.IsIn(domain.Type)) Drop(domain);
        else into.Add(new DropType(type.Name) { Domain = type is DomainType, Cascade = true });
    }

    private void Drop(DomainType domain)
    {
        if (brought.IsIn(domain.Default)) into.Add(new SetDomainDefault(domain.Name, null));
        foreach (var check in domain.Checks.Where(c => brought.IsIn(c.Expression))) into.Add(new DropDomainCheck(domain.Name, check.Name));
    }

    private void Drop(Table table)
    {
        // A table that is partitioned by what goes cannot stay.
        var isKey = table.Traits.PartitionKey is { } key && (brought.IsIn(key) || table.Columns.Any(c => brought.IsIn(c.Type) && Mentions.Of(key[key.IndexOf('(', StringComparison.Ordinal)..], c.Name)));
        if (isKey)
        {
            into.Add(new DropTable(table.Name) { Cascade = true });
            return;
        }

        foreach (var trigger in table.Triggers.Values.Where(t => brought.Has(t.Function) || brought.IsIn(t.When))) into.Add(new DropTrigger(table.Name, trigger.Name));
        foreach (var policy in table.Policies.Values.Where(p => brought.IsIn(p.Using) || brought.IsIn(p.Check))) into.Add(new DropPolicy(table.Name, policy.Name));
        foreach (var constraint in table.Constraints.Values.Where(c => !c.Inherited && Uses(c, table))) into.Add(new DropConstraint(table.Name, constraint.Name) { Cascade = true });
        foreach (var index in table.Indexes.Values.Where(i => Uses(i, table))) if (into.Catalog[table.Name].Indexes.ContainsKey(index.Name)) into.Add(new DropIndex(table.Name, index.Name) { Cascade = true });
        foreach (var column in table.Columns.Where(c => !c.Inherited)) Drop(table.Name, column);
    }

    private void Drop(Name table, Column column)
    {
        if (into.Catalog[table].Find(column.Name) is null) return;
        if (brought.IsIn(column.Type) || brought.IsIn(column.Generated)) into.Add(new DropColumn(table, column.Name) { Cascade = true });
        else if (brought.IsIn(column.Default)) into.Add(new DropDefault(table, column.Name));
    }

    private bool Uses(Constraint constraint, Table table) => constraint switch
    {
        Check check => brought.IsIn(check.Expression),
        Exclusion exclusion => brought.IsIn(exclusion.Filter) || exclusion.Elements.Any(e => brought.IsIn($" {e.Operator}") || Uses(e.Key, exclusion.Method, table)),
        _ => false,
    };

    private bool Uses(Index index, Table table) => brought.IsIn(index.Filter) || index.Keys.Any(k => Uses(k, index.Method, table));

    private bool Uses(IndexKey key, string method, Table table)
    {
        if (brought.IsIn(key.Expression) || brought.IsIn(key.OperatorClass)) return true;
        if (key.OperatorClass is not null || table.Find(key.Column) is not { } column) return false;

        var world = new World(into.Catalog, [table.Name.Schema]);
        return world.Parse(column.Type) is { } type && brought.Orders(method, world.BaseOf(type.Type));
    }
}
