using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropExtension), "drop extension")]
public abstract partial record Operation;

/// <summary>DROP EXTENSION. Without CASCADE, nothing may use what it brought.</summary>
public sealed record DropExtension(string Extension) : Operation
{
    /// <summary>CASCADE: what needs it goes, too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cascade { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Cascade ? Loss.Code | Loss.Data : Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(new Name("", Extension), Access.Alter, LockMode.None, ObjectKind.Extension)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Extensions.ContainsKey(Extension)
        ? before.WithoutExtension(Extension)
        : throw new CatalogException($"There is no extension {Extension}.", SqlState.UndefinedObject);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop extension {Extension}{(Cascade ? " cascade" : ""):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Extensions.GetValueOrDefault(Extension) is { } extension && !Cascade ? [new CreateExtension(Extension, extension.Schema)] : null;
}
