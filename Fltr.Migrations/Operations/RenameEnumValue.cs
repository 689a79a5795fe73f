using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameEnumValue), "rename enum value")]
public abstract partial record Operation;

/// <summary>ALTER TYPE … RENAME VALUE.</summary>
public sealed record RenameEnumValue(Name Type, string Value, string To) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Type, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        var after = TypeUses.Change<EnumType>(before, Type, type =>
        {
            if (!type.Labels.Contains(Value)) throw new CatalogException($"{Type} has no value {Value}. It has {type.Labels}.", SqlState.InvalidParameterValue);
            if (type.Labels.Contains(To)) throw new CatalogException($"{Type} has a value {To} already.", SqlState.DuplicateObject);
            return type with { Labels = type.Labels.Change(l => l == Value, _ => To) };
        });
        return Renaming.EnumValue(after, Type, Value, To);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter type {Type} rename value {Value:text} to {To:text}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameEnumValue(Type, To, Value)];
}
