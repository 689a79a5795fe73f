namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>ALTER … RENAME.</summary>
/// <param name="Type">What is renamed: Table, Column, TabConstraint, Index, Type, Attribute …</param>
/// <param name="To">The new name.</param>
internal sealed record RenameStmt(ObjectType Type, string To) : StatementSyntax
{
    /// <summary>The table, view, index, sequence or composite type that is renamed or holds what is.</summary>
    public Relation? Relation { get; init; }

    /// <summary>Of a column, attribute or constraint: what kind of thing the relation is.</summary>
    public ObjectType? RelationType { get; init; }

    /// <summary>Of other objects.</summary>
    public ObjectReference? Object { get; init; }

    /// <summary>The old name of a column, attribute, constraint, trigger, policy or rule.</summary>
    public string? From { get; init; }

    public bool IfExists { get; init; }

    public DropBehavior Behavior { get; init; }
}
