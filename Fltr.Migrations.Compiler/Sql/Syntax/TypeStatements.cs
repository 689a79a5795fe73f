using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>CREATE TYPE … AS (columns).</summary>
internal sealed record CompositeTypeStmt(Relation Relation, Seq<ColumnDef> Columns) : StatementSyntax;

/// <summary>CREATE TYPE … AS ENUM.</summary>
internal sealed record CreateEnumStmt(Seq<string> Names, Seq<string> Values) : StatementSyntax;

/// <summary>CREATE TYPE … AS RANGE.</summary>
internal sealed record CreateRangeStmt(Seq<string> Names, Seq<Option> Options) : StatementSyntax;

/// <summary>ALTER TYPE … ADD VALUE, RENAME VALUE, and PostgreSQL's refused DROP VALUE.</summary>
internal sealed record AlterEnumStmt(Seq<string> Names) : StatementSyntax
{
    /// <summary>The old name of a value that is renamed.</summary>
    public string? Old { get; init; }

    public string? New { get; init; }

    /// <summary>The value that the new one is placed beside.</summary>
    public string? Neighbour { get; init; }

    public bool Before { get; init; }

    public bool IfNotExists { get; init; }
}

/// <summary>ALTER TYPE … SET (options).</summary>
internal sealed record AlterTypeStmt(Seq<string> Names, Seq<Option> Options) : StatementSyntax;

/// <summary>CREATE DOMAIN.</summary>
internal sealed record CreateDomainStmt(Seq<string> Names, TypeName Type) : StatementSyntax
{
    public Seq<string>? Collation { get; init; }

    public Seq<ConstraintDef> Constraints { get; init; } = [];
}

/// <summary>What ALTER DOMAIN does.</summary>
internal enum DomainChange
{
    SetDefault,
    DropDefault,
    SetNotNull,
    DropNotNull,
    AddConstraint,
    DropConstraint,
    ValidateConstraint,
}

/// <summary>ALTER DOMAIN, but for what every object can have changed.</summary>
internal sealed record AlterDomainStmt(Seq<string> Names, DomainChange Change) : StatementSyntax
{
    public string? Name { get; init; }

    public Expression? Default { get; init; }

    public ConstraintDef? Constraint { get; init; }

    public bool IfExists { get; init; }

    public DropBehavior Behavior { get; init; }
}

/// <summary>CREATE of an object that is told by a list of definitions: AGGREGATE, OPERATOR, TYPE, COLLATION, TEXT SEARCH …</summary>
internal sealed record DefineStmt(ObjectType Type, Seq<string> Names) : StatementSyntax
{
    /// <summary>The arguments of an aggregate; null where it has none in brackets.</summary>
    public Seq<FunctionParameter>? Arguments { get; init; }

    public Seq<Option> Options { get; init; } = [];

    /// <summary>CREATE COLLATION … FROM.</summary>
    public Seq<string>? From { get; init; }

    public bool IfNotExists { get; init; }

    public bool Replace { get; init; }
}
