using System.Globalization;
using Fltr.Migrations.Catalogs.Definitions;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs.Comparing;

/// <summary>
/// A catalog as parts with members, so that two of them are compared by meaning: what PostgreSQL does anyhow is filled in, and nothing of how
/// somebody wrote it is left. Members have the names that a comparison of two databases has for them.
/// </summary>
public static class CatalogParts
{
    /// <summary>Its parts, in no order that matters.</summary>
    public static IReadOnlyList<SchemaPart> Of(Catalog catalog) =>
    [
        .. catalog.Schemas.Where(s => s != Name.DefaultSchema).Select(s => Part(PartKind.Schema, s, null, s)),
        .. catalog.Extensions.Values.Where(x => x.Name != "plpgsql").Select(x => Part(PartKind.Extension, x.Schema, null, x.Name, ("schema", x.Schema))),
        .. catalog.Types.Values.SelectMany(Of),
        .. catalog.Tables.SelectMany(t => Of(catalog, t)),
        .. catalog.Views.Values.SelectMany(Of),
        .. catalog.Sequences.Values.Select(Of),
        .. catalog.Routines.Values.Select(Of),
    ];

    private static IEnumerable<SchemaPart> Of(Catalog catalog, Table table)
    {
        var name = table.Name;
        var isPartitioned = table.Traits.PartitionKey is not null;
        yield return Of(table, table.Traits);
        foreach (var (column, position) in table.Columns.Select((c, i) => (c, i + 1))) yield return Of(name, column, position);
        foreach (var constraint in table.Constraints.Values.Where(c => !Partitions.IsClone(catalog, table, c))) yield return Of(name, constraint);
        foreach (var index in table.Indexes.Values) yield return Of(name, isPartitioned, index);
        foreach (var trigger in table.Triggers.Values) yield return Of(name, trigger);
        foreach (var policy in table.Policies.Values) yield return Of(name, policy);
    }

    private static SchemaPart Of(Table table, TableTraits traits) => Part(
        PartKind.Table, table.Name.Schema, null, table.Name.Local,
        ("kind", traits.PartitionKey is not null ? "a partitioned table" : traits.Server is not null ? "a foreign table" : "a table"),
        ("inherits", List(traits.Inherits?.Select(Identifier.Printed))),
        ("server", traits.Server),
        ("unlogged", traits.Unlogged ? "on" : null),
        ("row security", traits.ForceRowSecurity ? "forced" : traits.RowSecurity ? "on" : null),
        ("replica identity", traits.ReplicaIdentity switch
        {
            ReplicaIdentity.Full => "full",
            ReplicaIdentity.Nothing => "nothing",
            ReplicaIdentity.Index => "index",
            _ => null,
        }),
        ("options", Options(traits.Options)),
        ("partition key", traits.PartitionKey),
        ("partition bound", traits.PartitionBound),
        ("comment", table.Comment));

    private static SchemaPart Of(Name table, Column column, int position) => Part(
        PartKind.Column, table.Schema, table.Local, column.Name,
        ("type", column.Type),
        ("collation", column.Collation),
        ("null", column.Nullable ? "allowed" : "forbidden"),
        ("identity", column.Identity switch
        {
            Identity.Always => "always",
            Identity.ByDefault => "by default",
            _ => null,
        }),
        ("default", column.Generated is null ? column.Default : null),
        ("generated", column.Generated),
        ("inherited", column.Inherited ? "on" : null),
        ("comment", column.Comment)) with
    { Position = position };

    private static SchemaPart Of(Name table, Constraint constraint) => Part(
        PartKind.Constraint, table.Schema, table.Local, constraint.Name,
        ("definition", ConstraintDefinition.Of(constraint)),
        ("options", Options(constraint switch
        {
            PrimaryKey key => key.Options,
            Unique unique => unique.Options,
            _ => null,
        })),
        ("comment", constraint.Comment)) with
    { Backing = constraint is Unique && ConstraintIndex.Of(constraint) is { } index ? Behind(table, false, index) : null };

    private static SchemaPart Of(Name table, bool isPartitioned, Index index) => Part(
        PartKind.Index, table.Schema, table.Local, index.Name,
        ("definition", Behind(table, isPartitioned, index)),
        ("state", index.Invalid ? "invalid" : null),
        ("tablespace", index.Tablespace),
        ("comment", index.Comment));

    // The name is cut out, so that two indexes that differ in nothing else have equal definitions.
    private static string Behind(Name table, bool isPartitioned, Index index)
    {
        var definition = IndexDefinition.Of(table, isPartitioned, index);
        var head = $"CREATE {(index.Unique ? "UNIQUE " : "")}INDEX {Identifier.Printed(index.Name)}";
        return (index.Unique ? " UNIQUE" : "") + definition[head.Length..];
    }

    private static SchemaPart Of(Name table, Trigger trigger)
    {
        var head = $"CREATE {(trigger.Constraint ? "CONSTRAINT " : "")}TRIGGER {Identifier.Printed(trigger.Name)} ";
        return Part(
            PartKind.Trigger, table.Schema, table.Local, trigger.Name,
            ("definition", (trigger.Constraint ? "CONSTRAINT " : "") + TriggerDefinition.Of(table, trigger)[head.Length..]),
            ("enabled", trigger.State switch
            {
                TriggerState.Disabled => "no",
                TriggerState.Replica => "on replicas",
                TriggerState.Always => "always",
                _ => null,
            }));
    }

    private static SchemaPart Of(Name table, Policy policy) => Part(
        PartKind.Policy, table.Schema, table.Local, policy.Name,
        ("command", policy.Command switch
        {
            PolicyCommand.Select => "select",
            PolicyCommand.Insert => "insert",
            PolicyCommand.Update => "update",
            PolicyCommand.Delete => "delete",
            _ => "all",
        }),
        ("combined", policy.Restrictive ? "restrictive" : null),
        ("roles", policy.Roles.Count == 0 ? "public" : List(policy.Roles.Order(StringComparer.Ordinal))),
        ("using", policy.Using),
        ("check", policy.Check));

    private static IEnumerable<SchemaPart> Of(View view)
    {
        yield return Part(
            PartKind.Table, view.Name.Schema, null, view.Name.Local,
            ("kind", view.Materialized ? "a materialized view" : "a view"),
            ("filled", view.Materialized && !view.Populated ? "no" : null),
            ("options", Options(view.Options)),
            ("definition", view.Query.Trim()),
            ("comment", view.Comment));
        foreach (var (column, position) in view.Columns.Select((c, i) => (c, i + 1))) yield return Of(view.Name, new Column(column.Name, column.Type) { Nullable = true }, position);
        foreach (var index in view.Indexes.Values) yield return Of(view.Name, isPartitioned: false, index);
        foreach (var trigger in view.Triggers.Values) yield return Of(view.Name, trigger);
    }

    private static SchemaPart Of(Sequence sequence)
    {
        var bounds = SequenceBounds.Of(sequence);
        return Part(
            PartKind.Sequence, sequence.Name.Schema, null, sequence.Name.Local,
            ("type", bounds.Type),
            ("start", Number(bounds.Start)),
            ("increment", Number(bounds.Increment)),
            ("minimum", Number(bounds.Minimum)),
            ("maximum", Number(bounds.Maximum)),
            ("cache", Number(bounds.Cache)),
            ("cycle", sequence.Cycle ? "on" : null),
            ("comment", sequence.Comment),
            ("owner", sequence.OwnedBy is { } owner ? $"{Identifier.Printed(owner.Table)}.{Identifier.Printed(owner.Column)}" : null));
    }

    private static IEnumerable<SchemaPart> Of(TypeDefinition type)
    {
        var name = type.Name;
        if (type is not CompositeType composite) return [Part(PartKind.Type, name.Schema, null, name.Local, Members(type))];
        return
        [
            Part(PartKind.Table, name.Schema, null, name.Local, ("kind", "a composite type"), ("comment", type.Comment)),
            .. composite.Attributes.Select((a, i) => Of(name, new Column(a.Name, a.Type) { Nullable = true, Collation = a.Collation }, i + 1)),
        ];
    }

    private static (string, string?)[] Members(TypeDefinition type) => type switch
    {
        EnumType labels => [("kind", "an enum"), ("values", List(labels.Labels.Select(StringConstant.Of))), ("comment", type.Comment)],
        DomainType domain =>
        [
            ("kind", "a domain"),
            ("type", domain.Type),
            ("collation", domain.Collation),
            ("null", domain.NotNull ? "forbidden" : "allowed"),
            ("default", domain.Default),
            ("checks", List(domain.Checks.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => $"{Identifier.Printed(c.Name)} {ConstraintDefinition.Of(c)}"))),
            ("comment", type.Comment),
        ],
        RangeType range => [("kind", "a range"), ("subtype", range.Subtype), ("comment", type.Comment)],
        _ => [("comment", type.Comment)],
    };

    private static SchemaPart Of(Routine routine) => Part(
        PartKind.Function, routine.Signature.Name.Schema, null, $"{routine.Signature.Name.Local}({RoutineArguments.Identity(routine)})",
        ("kind", routine.Kind.ToString().ToLowerInvariant()),
        ("returns", routine.Returns),
        ("defaults", List(routine.Arguments.Where(a => a.Default is not null).Select(a => a.Default!))),
        ("language", routine.Language),
        ("body", routine.SqlBody ?? routine.Body),
        ("attributes", List(routine.Attributes)),
        ("comment", routine.Comment));

    private static SchemaPart Part(PartKind kind, string schema, string? table, string name, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        var said = new List<PartMember>(members.Length);
        foreach (var (member, value) in members) if (value is not null) said.Add(new PartMember(member, value));
        return new SchemaPart(kind, schema, table, name, 0, said, null);
    }

    private static string? List(IEnumerable<string>? items) => items is not null && string.Join(", ", items) is { Length: > 0 } text ? text : null;

    private static string? Options(Seq<string>? options) => List(options?.Select(o => o.Replace(" = ", "=", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
