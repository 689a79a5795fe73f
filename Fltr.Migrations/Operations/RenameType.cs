using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameType), "rename type")]
public abstract partial record Operation;

/// <summary>ALTER TYPE … RENAME TO.</summary>
public sealed record RenameType(Name Type, string To) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Type, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Renaming.Type(before, Type, Type.Sibling(To));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter type {Type} rename to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameType(Type.Sibling(To), Type.Local)];
}
