namespace Fltr.Migrations;

/// <summary>What one service may do with another's table. The names are PostgreSQL's privileges, grouped.</summary>
[Flags]
public enum Access
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>SELECT.</summary>
    Read = 1,

    /// <summary>INSERT, UPDATE and DELETE.</summary>
    Write = 2,

    /// <summary>REFERENCES: a foreign key locks the other table while it is made and limits its deletes ever after.</summary>
    Reference = 4,

    /// <summary>A change of the definition. It is the owner's alone and cannot be shared.</summary>
    Alter = 8,
}
