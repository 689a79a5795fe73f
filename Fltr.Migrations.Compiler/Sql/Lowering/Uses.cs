using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>The objects that a statement uses by itself, each with the lock that it takes (manual 13.3.1). What it makes or changes, its operations say.</summary>
internal sealed class Uses
{
    private readonly Session _session;
    private readonly Catalog _catalog;
    private readonly List<Touch> _touches = [];
    private readonly Dictionary<(Name, Access, ObjectKind), int> _places = [];

    private Uses(Session session, Catalog catalog) => (_session, _catalog) = (session, catalog);

    public static Seq<Touch> Of(StatementSyntax statement, Session session, Catalog catalog)
    {
        var uses = new Uses(session, catalog);
        uses.See(statement);
        return [.. uses._touches];
    }

    private void See(StatementSyntax statement)
    {
        switch (statement)
        {
            case TruncateStmt s: foreach (var relation in s.Relations) Add(relation, Access.Write, LockMode.AccessExclusive); break;
            case LockStmt s: foreach (var relation in s.Relations) Add(relation, s.Mode <= LockMode.RowShare ? Access.Read : Access.Write, s.Mode); break;
            case VacuumStmt s: foreach (var table in s.Relations) Add(table.Relation, Access.Alter, IsFull(s) ? LockMode.AccessExclusive : LockMode.ShareUpdateExclusive); break;
            case ClusterStmt { Relation: { } relation }: Add(relation, Access.Alter, LockMode.AccessExclusive); break;
            case ReindexStmt { Relation: { } relation } s: Reindex(s, relation); break;
            case GrantStmt s: Grant(s); break;
            case CreateStatsStmt s: foreach (var item in s.From.OfType<FromRelation>()) Add(item.Relation, Access.Alter, LockMode.ShareUpdateExclusive); break;
            case CreatePublicationStmt s: Publish(s.Name, s.Objects); break;
            case AlterPublicationStmt s: Publish(s.Name, s.Objects); break;
            case CreateSubscriptionStmt s: Other(s.Name); break;
            case AlterSubscriptionStmt s: Other(s.Name); break;
            case DropSubscriptionStmt s: Other(s.Name); break;
            case CreateRoleStmt s: Other(s.Name); break;
            case CreatedbStmt s: Other(s.Name); break;
            case DropdbStmt s: Other(s.Name); break;
            case AlterTableStmt s: Add(s.Relation, Access.Alter, LockMode.AccessExclusive); break;
            case RenameStmt { Relation: { } relation }: Add(relation, Access.Alter, LockMode.AccessExclusive); break;
            case DropStmt { Type: ObjectType.Rule } s: foreach (var dropped in s.Objects) Add(Table(dropped), Access.Alter, LockMode.AccessExclusive); break;
            case RuleStmt s: Rule(s); break;
            default: Rows(statement); break;
        }
    }

    /// <summary>Whose rows it reads and writes; the table that it is about comes first.</summary>
    private void Rows(StatementSyntax statement)
    {
        var target = statement switch
        {
            InsertStmt s => s.Relation,
            UpdateStmt s => s.Relation,
            DeleteStmt s => s.Relation,
            MergeStmt s => s.Relation,
            _ => null,
        };
        if (target is not null) Add(target, Access.Write, LockMode.RowExclusive);

        var reading = statement is Query { Locking.Count: > 0 } ? LockMode.RowShare : LockMode.AccessShare;
        foreach (var use in Relations.Of(statement))
        {
            if (use.Use == RowUse.Written) Add(use.Relation, Access.Write, LockMode.RowExclusive);
            else Add(use.Relation, Access.Read, reading);
        }
    }

    private void Reindex(ReindexStmt statement, Relation relation)
    {
        var isTable = statement.Target == "table";
        var isConcurrent = Consequences.IsOutsideTransaction(statement);
        Add(relation, Access.Alter, isConcurrent ? LockMode.ShareUpdateExclusive : isTable ? LockMode.Share : LockMode.AccessExclusive, isTable ? ObjectKind.Table : ObjectKind.Other);
    }

    /// <summary>Who may use an object is its owner's to say.</summary>
    private void Grant(GrantStmt statement)
    {
        foreach (var relation in statement.Relations) Add(relation, Access.Alter, LockMode.None, statement.Type == ObjectType.Sequence ? ObjectKind.Sequence : ObjectKind.Table);
        foreach (var granted in statement.Objects)
        {
            var (schema, local) = granted.Qualified();
            switch (statement.Type)
            {
                case var _ when statement.AllInSchema: Put(new Touch(new Name(local, ""), Access.Alter, LockMode.None, ObjectKind.Schema)); break;
                case ObjectType.Schema: Put(new Touch(new Name(local, ""), Access.Alter, LockMode.None, ObjectKind.Schema)); break;
                case ObjectType.Function or ObjectType.Procedure or ObjectType.Routine:
                    Put(new Touch(_session.Find(schema, local, _catalog, n => _catalog.RoutinesNamed(n).Any()), Access.Alter, LockMode.None, ObjectKind.Routine));
                    break;
                case ObjectType.Type or ObjectType.Domain: Put(new Touch(_session.Find(schema, local, _catalog, _catalog.Types.ContainsKey), Access.Alter, LockMode.None, ObjectKind.Type)); break;
            }
        }
    }

    private void Publish(string publication, IEnumerable<PublicationObject> objects)
    {
        Other(publication);
        foreach (var published in objects) if (published.Relation is { } relation) Add(relation, Access.Read, LockMode.ShareUpdateExclusive);
    }

    private void Rule(RuleStmt statement)
    {
        Add(statement.Relation, Access.Alter, LockMode.AccessExclusive);
        foreach (var action in statement.Actions)
        {
            // The row before and after is no table (manual 41.4).
            foreach (var use in Relations.Of(action)) if (use.Relation is not { Schema: null, Local: "old" or "new" }) Add(use.Relation, use.Use == RowUse.Written ? Access.Write : Access.Read, use.Use == RowUse.Written ? LockMode.RowExclusive : LockMode.AccessShare);
        }
    }

    private void Other(string name) => Put(new Touch(_session.Find(null, name, _catalog, _ => false), Access.Alter, LockMode.None, ObjectKind.Other));

    private void Add(Relation relation, Access access, LockMode mode, ObjectKind kind = ObjectKind.Table)
    {
        if (_session.IsTemporary(relation) || (access == Access.Read && IsSystem(relation))) return;
        var name = _session.Find(relation.Schema, relation.Local, _catalog, n => _catalog.Has(n) || _catalog.Views.ContainsKey(n) || _catalog.Sequences.ContainsKey(n));
        if (kind == ObjectKind.Table && _catalog.Views.ContainsKey(name)) kind = ObjectKind.View;
        Put(new Touch(name, access, mode, kind));
    }

    /// <summary>One object used twice in the same way is used once, with the stronger lock.</summary>
    private void Put(Touch touch)
    {
        if (_places.TryAdd((touch.Object, touch.Access, touch.Kind), _touches.Count)) _touches.Add(touch);
        else if (_places[(touch.Object, touch.Access, touch.Kind)] is var known && _touches[known].Lock < touch.Lock) _touches[known] = touch;
    }

    private static Relation Table(ObjectReference part)
    {
        var (schema, local) = ((IReadOnlyList<string>)[.. part.Names.SkipLast(1)]).Qualified();
        return new Relation(schema, local);
    }

    /// <summary>What PostgreSQL itself keeps: it belongs to no service.</summary>
    private static bool IsSystem(Relation relation) =>
        relation.Schema is "pg_catalog" or "information_schema" or "pg_toast" || (relation.Schema is null && relation.Local.StartsWith("pg_", StringComparison.Ordinal));

    private static bool IsFull(VacuumStmt statement) => statement.Options.Any(o => o.Name == "full" && o.Value is not ("false" or "off" or "0"));
}
