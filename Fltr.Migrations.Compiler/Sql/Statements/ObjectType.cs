using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>Reads a CREATE, ALTER or DROP from behind the words for the type.</summary>
internal delegate void DefinitionForm(Cursor cursor, Sighting sighting, ObjectType type);

/// <summary>A type of object that CREATE, ALTER and DROP know: how SQL calls it, how it is read, and what is lost with it.</summary>
/// <param name="Words">Its name in SQL, in lower case.</param>
/// <param name="Kind">What a touch says it is.</param>
internal sealed record ObjectType(string Words, ObjectKind Kind = ObjectKind.Other)
{
    /// <summary>The words one by one.</summary>
    public string[] Phrase { get; } = Words.Split(' ');

    /// <summary>What DROP takes away.</summary>
    public Loss Loss { get; init; } = Loss.Code;

    /// <summary>What DROP … CASCADE takes away besides.</summary>
    public Loss CascadeLoss { get; init; }

    /// <summary>The lock of CREATE, ALTER and DROP on the object itself.</summary>
    public LockMode Lock { get; init; } = LockMode.None;

    /// <summary>Whether PostgreSQL refuses CREATE and DROP in a transaction block.</summary>
    public bool OutsideTransaction { get; init; }

    public DefinitionForm Create { get; init; } = Named.Create;

    public DefinitionForm Alter { get; init; } = Named.Alter;

    public DefinitionForm Drop { get; init; } = Named.Drop;
}
