using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropSchema), "drop schema")]
public abstract partial record Operation;

/// <summary>DROP SCHEMA. Without CASCADE it must be empty: what is in it is dropped by name, so that the author sees what goes.</summary>
public sealed record DropSchema(string Schema) : Operation
{
    /// <summary>CASCADE: all that is in it goes, too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cascade { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Cascade ? Loss.Code | Loss.Data : Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) =>
    [
        new(new Name(Schema, ""), Access.Alter, LockMode.None, ObjectKind.Schema),
        .. Cascade ? before.Tables.Where(t => t.Name.Schema == Schema).Select(t => Touch.Alter(t.Name)) : [],
    ];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (!before.Schemas.Contains(Schema)) throw new CatalogException($"There is no schema {Schema}.", SqlState.InvalidSchemaName);
        if (!Cascade && DroppedSchema.Holds(before, Schema) is { } held) throw new CatalogException($"The schema {Schema} still holds {held}. Drop or move it first.", SqlState.DependentObjectsStillExist);
        return DroppedSchema.Emptied(before, Schema).WithoutSchema(Schema);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop schema {Schema}{(Cascade ? " cascade" : ""):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => Cascade && DroppedSchema.Holds(before, Schema) is not null ? null : [new CreateSchema(Schema)];
}
