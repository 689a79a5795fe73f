using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>DROP of one kind of object.</summary>
internal sealed record DropStmt(ObjectType Type, Seq<ObjectReference> Objects) : StatementSyntax
{
    public bool IfExists { get; init; }

    public bool Concurrently { get; init; }

    public DropBehavior Behavior { get; init; }
}
