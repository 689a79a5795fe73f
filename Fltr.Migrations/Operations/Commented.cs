using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What a comment is on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CommentedKind>))]
public enum CommentedKind
{
    /// <summary>A view.</summary>
    [JsonStringEnumMemberName("view")] View,

    /// <summary>A materialized view.</summary>
    [JsonStringEnumMemberName("materialized view")] MaterializedView,

    /// <summary>A type.</summary>
    [JsonStringEnumMemberName("type")] Type,

    /// <summary>A domain.</summary>
    [JsonStringEnumMemberName("domain")] Domain,

    /// <summary>A function.</summary>
    [JsonStringEnumMemberName("function")] Function,

    /// <summary>A procedure.</summary>
    [JsonStringEnumMemberName("procedure")] Procedure,

    /// <summary>An aggregate.</summary>
    [JsonStringEnumMemberName("aggregate")] Aggregate,
}

/// <summary>Where the catalog keeps a comment.</summary>
internal static class Commented
{
    public static Touch Touch(Catalog before, SetComment set) => set.Kind switch
    {
        CommentedKind.View or CommentedKind.MaterializedView => new Touch(set.Object, Access.Alter, LockMode.ShareUpdateExclusive, ObjectKind.View),
        CommentedKind.Type or CommentedKind.Domain => new Touch(set.Object, Access.Alter, LockMode.None, ObjectKind.Type),
        _ => new Touch(set.Object, Access.Alter, LockMode.None, ObjectKind.Routine),
    };

    public static Catalog Apply(Catalog before, SetComment set)
    {
        if (Find(before, set) is not { } found) throw new CatalogException($"There is no {Word(set.Kind)} {set.Object} to comment on.", State(set.Kind));
        return found.With(set.Comment);
    }

    public static string? Comment(Catalog before, SetComment set) => Find(before, set)?.Comment;

    public static string Sql(SetComment set) => set.Kind switch
    {
        CommentedKind.Function or CommentedKind.Procedure or CommentedKind.Aggregate => $"{Word(set.Kind)} {RoutineSql.Reference(Signature(set), set.Kind == CommentedKind.Aggregate ? RoutineKind.Aggregate : RoutineKind.Function)}",
        _ => SqlText.Write($"{Word(set.Kind):raw} {set.Object}"),
    };

    private static string State(CommentedKind kind) => kind switch
    {
        CommentedKind.View or CommentedKind.MaterializedView => SqlState.UndefinedTable,
        CommentedKind.Type or CommentedKind.Domain => SqlState.UndefinedObject,
        _ => SqlState.UndefinedFunction,
    };

    /// <summary>A comment in its place.</summary>
    private sealed record Place(string? Comment, Func<string?, Catalog> With);

    private static Place? Find(Catalog before, SetComment set) => set.Kind switch
    {
        CommentedKind.View or CommentedKind.MaterializedView when before.Views.GetValueOrDefault(set.Object) is { } view => new(view.Comment, text => before.With(view with { Comment = text })),
        CommentedKind.Type or CommentedKind.Domain when before.Types.GetValueOrDefault(set.Object) is { } type => new(type.Comment, text => before.With(type with { Comment = text })),
        CommentedKind.Function or CommentedKind.Procedure or CommentedKind.Aggregate when before.Routines.GetValueOrDefault(Signature(set)) is { } routine =>
            new(routine.Comment, text => before.With(routine with { Comment = text })),
        _ => null,
    };

    private static Signature Signature(SetComment set) => new(set.Object, set.Part ?? "");

    private static string Word(CommentedKind kind) => kind switch
    {
        CommentedKind.View => "view",
        CommentedKind.MaterializedView => "materialized view",
        CommentedKind.Type => "type",
        CommentedKind.Domain => "domain",
        CommentedKind.Function => "function",
        CommentedKind.Procedure => "procedure",
        _ => "aggregate",
    };
}
