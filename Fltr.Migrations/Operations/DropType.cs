using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropType), "drop type")]
public abstract partial record Operation;

/// <summary>DROP TYPE and DROP DOMAIN.</summary>
public sealed record DropType(Name Type) : Operation
{
    /// <summary>DROP DOMAIN.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Domain { get; init; }

    /// <summary>CASCADE: columns of the type go, too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cascade { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Cascade ? Loss.Code | Loss.Data : Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) =>
    [
        new(Type, Access.Alter, LockMode.None, ObjectKind.Type),
        .. Cascade ? TypeUses.Tables(before, Type).Select(t => Touch.Alter(t)) : [],
    ];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Types.ContainsKey(Type)
        ? DroppedType.Apply(before, Type, Cascade)
        : throw new CatalogException($"There is no type {Type}.", SqlState.UndefinedObject);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop {(Domain ? "domain" : "type"):raw} {Type}{(Cascade ? " cascade" : ""):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Types.GetValueOrDefault(Type) is { } type && !Cascade ? [new CreateType(type)] : null;
}
