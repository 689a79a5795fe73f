using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>DROP of one kind of object.</summary>
internal sealed record DropStmt(ObjectType Type, Seq<DroppedObject> Objects) : StatementSyntax
{
    public bool IfExists { get; init; }

    public bool Concurrently { get; init; }

    public DropBehavior Behavior { get; init; }
}

/// <summary>An object by its names in order; for a trigger, rule or policy the table's names come first.</summary>
internal sealed record DroppedObject(Seq<string> Names)
{
    /// <summary>The input types of a routine or operator; null where none were given.</summary>
    public Seq<TypeName>? Arguments { get; init; }
}
