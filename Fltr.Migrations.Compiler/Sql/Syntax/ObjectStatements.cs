using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>An object by its names in order. For a column, trigger, rule, policy or constraint the table's names come first, for an operator class or family its access method.</summary>
internal sealed record ObjectReference(Seq<string> Names)
{
    /// <summary>The input types of a routine or operator; null where none were given.</summary>
    public Seq<FunctionParameter>? Arguments { get; init; }

    /// <summary>The types of a cast or transform, or the one that is named itself.</summary>
    public Seq<TypeName> Types { get; init; } = [];
}

/// <summary>ALTER … SET SCHEMA.</summary>
internal sealed record AlterObjectSchemaStmt(ObjectType Type, string NewSchema) : StatementSyntax
{
    public Relation? Relation { get; init; }

    public ObjectReference? Object { get; init; }

    public bool IfExists { get; init; }
}

/// <summary>ALTER … OWNER TO, where it is no command of ALTER TABLE.</summary>
internal sealed record AlterOwnerStmt(ObjectType Type, ObjectReference Object, string NewOwner) : StatementSyntax;

/// <summary>ALTER … DEPENDS ON EXTENSION.</summary>
internal sealed record AlterObjectDependsStmt(ObjectType Type, string Extension) : StatementSyntax
{
    public Relation? Relation { get; init; }

    public ObjectReference? Object { get; init; }

    public bool Remove { get; init; }
}
