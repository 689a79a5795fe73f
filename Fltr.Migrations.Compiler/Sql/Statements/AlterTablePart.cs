using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>How a part of ALTER TABLE begins, and the lock that it asks for (AlterTableGetLockLevel in PostgreSQL's tablecmds.c).</summary>
/// <param name="Words">Its first words; <c>*</c> is any one token.</param>
/// <param name="Lock">The lock on the table.</param>
/// <param name="Loss">What it takes away.</param>
internal sealed record AlterTablePart(string Words, LockMode Lock = LockMode.AccessExclusive, Loss Loss = Loss.None)
{
    private readonly string[] _phrase = Words.Split(' ');

    // The first that fits counts.
    private static readonly AlterTablePart[] _all =
    [
        new("add constraint * foreign key", LockMode.ShareRowExclusive),
        new("add foreign key", LockMode.ShareRowExclusive),
        new("add"),
        new("validate constraint", LockMode.ShareUpdateExclusive),
        new("drop constraint"),
        new("drop", Loss: Loss.Code | Loss.Data),
        new("rename constraint"),
        new("rename", Loss: Loss.Code),
        new("alter constraint"),
        new("alter column * set statistics", LockMode.ShareUpdateExclusive),
        new("alter column * set (", LockMode.ShareUpdateExclusive),
        new("alter column * reset (", LockMode.ShareUpdateExclusive),
        new("alter * set statistics", LockMode.ShareUpdateExclusive),
        new("alter * set (", LockMode.ShareUpdateExclusive),
        new("alter * reset (", LockMode.ShareUpdateExclusive),
        new("alter"),
        new("set schema", Loss: Loss.Code),
        new("set without cluster", LockMode.ShareUpdateExclusive),
        new("set (", LockMode.ShareUpdateExclusive),
        new("set tablespace"),
        new("set logged"),
        new("set unlogged"),
        new("set access method"),
        new("set with oids"),
        new("set without oids"),
        new("reset (", LockMode.ShareUpdateExclusive),
        new("cluster on", LockMode.ShareUpdateExclusive),
        new("enable trigger", LockMode.ShareRowExclusive),
        new("enable always trigger", LockMode.ShareRowExclusive),
        new("enable replica trigger", LockMode.ShareRowExclusive),
        new("disable trigger", LockMode.ShareRowExclusive),
        new("enable rule"),
        new("enable always rule"),
        new("enable replica rule"),
        new("disable rule"),
        new("enable row level security"),
        new("disable row level security"),
        new("force row level security"),
        new("no force row level security"),
        new("attach partition", LockMode.ShareUpdateExclusive),
        new("detach partition"),
        new("inherit"),
        new("no inherit"),
        new("of"),
        new("not of"),
        new("owner to"),
        new("replica identity"),
        new("options"),
    ];

    /// <summary>The part that begins here, or null.</summary>
    public static AlterTablePart? At(Cursor cursor) => _all.FirstOrDefault(part => cursor.Comes(part._phrase));
}
