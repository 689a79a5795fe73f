using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What a statement does to the definition of the object that it names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SqlEffect>))]
public enum SqlEffect
{
    /// <summary>No definition changes: it reads or writes rows, sets something, grants.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>It makes the object.</summary>
    [JsonStringEnumMemberName("create")] Create,

    /// <summary>It changes the object.</summary>
    [JsonStringEnumMemberName("alter")] Alter,

    /// <summary>It takes the object away.</summary>
    [JsonStringEnumMemberName("drop")] Drop,
}

/// <summary>One statement of raw SQL.</summary>
/// <param name="Text">As written, without the terminator.</param>
/// <param name="Kind">What it is, in PostgreSQL's words: <c>CREATE INDEX</c>, <c>UPDATE</c>; null when it was not understood.</param>
public sealed record SqlStatement(string Text, string? Kind)
{
    /// <summary>What it does to the definitions of the objects that it touches with <see cref="Access.Alter"/>.</summary>
    public SqlEffect Effect { get; init; }

    /// <summary>The objects it uses. The first is the one it is about.</summary>
    public Seq<Touch> Touches { get; init; } = [];

    /// <summary>What it takes away.</summary>
    public Loss Loss { get; init; }

    /// <summary>Whether PostgreSQL refuses it in a transaction block: CREATE INDEX CONCURRENTLY, VACUUM and the like.</summary>
    public bool OutsideTransaction { get; init; }

    /// <summary>What it was understood to do to the catalog, beside what only the statement itself can say; null where that was not asked.</summary>
    public Seq<Operation>? Does { get; init; }

    /// <summary>What it changes in a way that nobody could read; null for nothing.</summary>
    public Seq<Unseen>? Hides { get; init; }

    internal Catalog Apply(Catalog before)
    {
        if (Does is not null) before = Does.Aggregate(before, (catalog, operation) => operation.Apply(catalog));
        if (Hides is not null) before = Hides.Aggregate(before, (catalog, fact) => fact.Apply(catalog));
        if (Effect == SqlEffect.None) return before;

        foreach (var touch in Touches.Where(t => t.Access.HasFlag(Access.Alter)))
        {
            before = (touch.Kind, Effect) switch
            {
                (ObjectKind.Table, SqlEffect.Drop) => before.Without(touch.Object),
                (ObjectKind.Table, _) => before.With((before.Find(touch.Object) ?? new Table(touch.Object, [])) with { Seen = false }),
                (ObjectKind.Schema, SqlEffect.Create) => before.WithSchema(touch.Object.Schema),
                (ObjectKind.Schema, SqlEffect.Drop) => before.WithoutSchema(touch.Object.Schema),
                _ => before,
            };
        }

        return before;
    }
}
