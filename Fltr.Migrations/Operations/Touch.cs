using System.Text.Json.Serialization;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What kind of thing a name means.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ObjectKind>))]
public enum ObjectKind
{
    /// <summary>A table, with its columns, constraints and indexes.</summary>
    [JsonStringEnumMemberName("table")] Table,

    /// <summary>A schema: a namespace of objects.</summary>
    [JsonStringEnumMemberName("schema")] Schema,

    /// <summary>A sequence of its own.</summary>
    [JsonStringEnumMemberName("sequence")] Sequence,

    /// <summary>A view or materialized view.</summary>
    [JsonStringEnumMemberName("view")] View,

    /// <summary>A type: enum, domain, composite or range.</summary>
    [JsonStringEnumMemberName("type")] Type,

    /// <summary>A function, procedure or aggregate.</summary>
    [JsonStringEnumMemberName("routine")] Routine,

    /// <summary>An extension.</summary>
    [JsonStringEnumMemberName("extension")] Extension,

    /// <summary>Anything else: role, publication, server and the like.</summary>
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>One object that an operation uses: what for, and the lock that it takes on it. Ownership, sharing, locks and dependence all read this.</summary>
public readonly record struct Touch(Name Object, Access Access, LockMode Lock, ObjectKind Kind = ObjectKind.Table)
{
    /// <summary>Changes a table's definition.</summary>
    public static Touch Alter(Name table, LockMode mode = LockMode.AccessExclusive) => new(table, Access.Alter, mode);

    /// <summary>Reads a table's rows.</summary>
    public static Touch Read(Name table) => new(table, Access.Read, LockMode.AccessShare);

    /// <summary>Changes a table's rows.</summary>
    public static Touch Write(Name table) => new(table, Access.Write, LockMode.RowExclusive);

    /// <summary>Points a foreign key at a table, or takes one away.</summary>
    public static Touch Reference(Name table, LockMode mode = LockMode.ShareRowExclusive) => new(table, Access.Reference, mode);
}
