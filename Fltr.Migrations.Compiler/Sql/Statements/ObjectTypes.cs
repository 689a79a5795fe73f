using System.Collections.Frozen;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>All types of object.</summary>
internal static class ObjectTypes
{
    private static readonly ObjectType[] _all =
    [
        new("table", ObjectKind.Table) { Lock = LockMode.AccessExclusive, Loss = Loss.Code | Loss.Data, Create = TableDefinition.Create, Alter = AlterTable.Read },
        new("foreign table", ObjectKind.Table) { Lock = LockMode.AccessExclusive, Create = TableDefinition.Create, Alter = AlterTable.Read },
        new("index") { Lock = LockMode.AccessExclusive, Loss = Loss.None, Create = IndexDefinition.Create, Alter = IndexDefinition.Alter, Drop = IndexDefinition.Drop },
        new("view", ObjectKind.View) { Lock = LockMode.AccessExclusive, Create = ViewDefinition.Create },
        new("materialized view", ObjectKind.View) { Lock = LockMode.AccessExclusive, Create = ViewDefinition.Create },
        new("sequence", ObjectKind.Sequence) { Lock = LockMode.AccessExclusive, Create = SequenceDefinition.Create, Alter = SequenceDefinition.Alter },
        new("schema", ObjectKind.Schema) { CascadeLoss = Loss.Data, Create = SchemaDefinition.Create, Alter = SchemaDefinition.Alter, Drop = SchemaDefinition.Drop },

        new("trigger") { Loss = Loss.None, Create = OnTable.CreateTrigger, Alter = OnTable.Change, Drop = OnTable.Change },
        new("policy") { Loss = Loss.None, Create = OnTable.Policy, Alter = OnTable.Policy, Drop = OnTable.Change },
        new("rule") { Loss = Loss.None, Create = OnTable.CreateRule, Alter = OnTable.Change, Drop = OnTable.Change },
        new("statistics") { Loss = Loss.None, Create = OnTable.CreateStatistics },

        new("type", ObjectKind.Type) { CascadeLoss = Loss.Data },
        new("domain", ObjectKind.Type) { CascadeLoss = Loss.Data },
        new("collation") { CascadeLoss = Loss.Data },
        new("extension", ObjectKind.Extension) { CascadeLoss = Loss.Data },

        new("function", ObjectKind.Routine),
        new("procedure", ObjectKind.Routine),
        new("aggregate", ObjectKind.Routine),
        new("routine", ObjectKind.Routine) { Create = Unnamed.Never },
        new("operator") { Create = Unnamed.Read, Alter = Unnamed.Read, Drop = Unnamed.Read },
        new("operator class"),
        new("operator family"),
        new("cast") { Create = Unnamed.Read, Alter = Unnamed.Never, Drop = Unnamed.Read },
        new("transform") { Create = Unnamed.Read, Alter = Unnamed.Never, Drop = Unnamed.Read },
        new("conversion"),
        new("language"),
        new("access method") { Alter = Unnamed.Never },
        new("text search configuration"),
        new("text search dictionary"),
        new("text search parser"),
        new("text search template"),
        new("event trigger"),

        new("publication") { Create = Replication.CreatePublication, Alter = Replication.AlterPublication },
        new("subscription") { Create = Replication.CreateSubscription, Alter = Replication.AlterSubscription, OutsideTransaction = true },
        new("foreign data wrapper"),
        new("server"),
        new("user mapping") { Create = Unnamed.Read, Alter = Unnamed.Read, Drop = Unnamed.Read },
        new("role"),
        new("user"),
        new("group"),
        new("database") { Loss = Loss.Code | Loss.Data, OutsideTransaction = true },
        new("tablespace") { OutsideTransaction = true },

        new("large object") { Create = Unnamed.Never, Alter = Unnamed.Read, Drop = Unnamed.Never },
        new("default privileges") { Create = Unnamed.Never, Alter = Unnamed.Read, Drop = Unnamed.Never },
        new("system") { Create = Unnamed.Never, Alter = Unnamed.System, Drop = Unnamed.Never },
        new("owned") { Create = Unnamed.Never, Alter = Unnamed.Never, Drop = Unnamed.Owned },
    ];

    private static readonly FrozenDictionary<string, ObjectType[]> _byFirstWord = _all
        .GroupBy(t => t.Phrase[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(t => t.Phrase.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The type that comes next, by the longest name; goes behind it.</summary>
    public static ObjectType? Skip(Cursor cursor) => cursor.Current.Kind == TokenKind.Word && _byFirstWord.TryGetValue(cursor.Shown, out var candidates)
        ? candidates.FirstOrDefault(t => cursor.Skip(t.Phrase))
        : null;
}
