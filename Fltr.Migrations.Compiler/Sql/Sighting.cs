using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql;

/// <summary>What has been seen of a statement so far.</summary>
internal sealed class Sighting(Session session)
{
    private readonly List<Touch> _touches = [];
    private readonly Dictionary<(Name, Access, ObjectKind), int> _places = [];
    private bool _someTemporary;

    public Session Session => session;

    public string Kind { get; set; } = "";

    public SqlEffect Effect { get; set; }

    public Loss Loss { get; set; }

    public bool OutsideTransaction { get; set; }

    /// <summary>Whether the object that the statement makes is temporary.</summary>
    public bool Temporary { get; set; }

    /// <summary>The object that the statement makes. A temporary one of the same name does not make it temporary.</summary>
    public void Made(ObjectName? name, ObjectKind kind = ObjectKind.Table, LockMode mode = LockMode.AccessExclusive)
    {
        if (name is not { } made) return;
        if (Temporary) session.AddTemporary(made.Local);
        if (Temporary || made.Schema is not null) Alter(made, mode, kind);
        else Add(new Touch(session.Resolve(made), Access.Alter, mode, kind));
    }

    /// <summary>A name that was not there was reported by the cursor already.</summary>
    public void Touch(ObjectName? name, Access access, LockMode mode, ObjectKind kind = ObjectKind.Table)
    {
        if (name is not { } found) return;
        if (session.IsTemporary(found)) Hide(found);
        else if (access != Access.Read || !found.IsSystem) Add(new Touch(session.Resolve(found), access, mode, kind));
    }

    public void Alter(ObjectName? name, LockMode mode = LockMode.AccessExclusive, ObjectKind kind = ObjectKind.Table) => Touch(name, Access.Alter, mode, kind);

    public void Read(ObjectName? name, LockMode mode = LockMode.AccessShare) => Touch(name, Access.Read, mode);

    /// <summary>A foreign key of a table to itself takes no lock that the table has not.</summary>
    public void Reference(ObjectName? name)
    {
        if (name is { } found && _touches is [var first, ..] && first.Object == session.Resolve(found)) return;
        Touch(name, Access.Reference, LockMode.ShareRowExclusive);
    }

    public void Schema(string? schema, Access access = Access.Alter)
    {
        if (schema is not null) Add(new Touch(new Name(schema, ""), access, LockMode.None, ObjectKind.Schema));
    }

    /// <summary>A statement about temporary objects alone takes nothing away that others have.</summary>
    public SqlStatement Done(string text) => new(text, Kind)
    {
        Effect = Effect,
        Touches = [.. _touches],
        Loss = _someTemporary && _touches.Count == 0 ? Loss.None : Loss,
        OutsideTransaction = OutsideTransaction,
    };

    private void Hide(ObjectName temporary)
    {
        _someTemporary = true;
        if (Effect == SqlEffect.Drop) session.RemoveTemporary(temporary.Local);
    }

    /// <summary>One object touched twice in the same way is touched once, with the stronger lock.</summary>
    private void Add(Touch touch)
    {
        if (_places.TryAdd((touch.Object, touch.Access, touch.Kind), _touches.Count)) _touches.Add(touch);
        else if (_places[(touch.Object, touch.Access, touch.Kind)] is var known && _touches[known].Lock < touch.Lock) _touches[known] = touch;
    }
}
