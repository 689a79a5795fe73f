using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs.Comparing;

/// <summary>Statements that give an object its name or its comment, without touching a row.</summary>
internal static class Repairs
{
    public static IReadOnlyList<string> Rename(SchemaPart part, string name) => part.Kind switch
    {
        PartKind.Constraint => [$"alter table {Table(part)} rename constraint {Identifier.Quote(part.Name)} to {Identifier.Quote(name)};"],
        PartKind.Index => [$"alter index {Identifier.Quote(part.Schema)}.{Identifier.Quote(part.Name)} rename to {Identifier.Quote(name)};"],
        _ => [$"alter trigger {Identifier.Quote(part.Name)} on {Table(part)} rename to {Identifier.Quote(name)};"],
    };

    /// <summary>The index is built before the constraint goes: at no moment may two equal rows come in.</summary>
    public static IReadOnlyList<string> ToIndex(SchemaPart constraint, SchemaPart index) =>
    [
        $"create unique index concurrently {Identifier.Quote(index.Name)}{index["definition"]![" UNIQUE".Length..]};",
        $"alter table {Table(constraint)} drop constraint {Identifier.Quote(constraint.Name)};",
    ];

    /// <summary>The constraint takes the index over, and the index takes its name (manual, ALTER TABLE, ADD table_constraint_using_index).</summary>
    public static IReadOnlyList<string> ToConstraint(SchemaPart index, SchemaPart constraint) =>
        [$"alter table {Table(index)} add constraint {Identifier.Quote(constraint.Name)} unique using index {Identifier.Quote(index.Name)};"];

    public static IReadOnlyList<string> Comment(SchemaPart part, string? comment)
    {
        var text = comment is null ? "null" : Identifier.Literal(comment);
        return part.Kind switch
        {
            PartKind.Column => [$"comment on column {Table(part)}.{Identifier.Quote(part.Name)} is {text};"],
            PartKind.Table when part["kind"] == "a table" => [$"comment on table {Identifier.Quote(part.Schema)}.{Identifier.Quote(part.Name)} is {text};"],
            _ => [],
        };
    }

    private static string Table(SchemaPart part) => $"{Identifier.Quote(part.Schema)}.{Identifier.Quote(part.Table!)}";
}
