using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>CREATE TRIGGER, CREATE CONSTRAINT TRIGGER.</summary>
/// <param name="Timing"><c>before</c>, <c>after</c> or <c>instead of</c>.</param>
/// <param name="Events"><c>insert</c>, <c>update</c>, <c>delete</c>, <c>truncate</c>.</param>
internal sealed record CreateTrigStmt(string Name, Relation Relation, string Timing, Seq<string> Events) : StatementSyntax
{
    public bool Replace { get; init; }

    public bool IsConstraint { get; init; }

    /// <summary>FOR EACH ROW.</summary>
    public bool Row { get; init; }

    /// <summary>The columns behind UPDATE OF.</summary>
    public Seq<string> Columns { get; init; } = [];

    public Expression? When { get; init; }

    /// <summary>The names of REFERENCING.</summary>
    public Seq<TriggerTransition> Transitions { get; init; } = [];

    public Seq<string> Function { get; init; } = [];

    public Seq<string> Arguments { get; init; } = [];

    public bool Deferrable { get; init; }

    public bool Deferred { get; init; }

    /// <summary>The table behind FROM.</summary>
    public Relation? Referenced { get; init; }
}

/// <summary>NEW TABLE AS name, OLD TABLE AS name.</summary>
internal sealed record TriggerTransition(string Name, bool IsNew, bool IsTable);

/// <summary>CREATE EVENT TRIGGER.</summary>
internal sealed record CreateEventTrigStmt(string Name, string Event, Seq<EventFilter> When, Seq<string> Function) : StatementSyntax;

/// <summary>variable IN (values).</summary>
internal sealed record EventFilter(string Variable, Seq<string> Values);

/// <summary>ALTER EVENT TRIGGER … ENABLE, DISABLE.</summary>
/// <param name="Enabled"><c>enable</c>, <c>replica</c>, <c>always</c> or <c>disable</c>.</param>
internal sealed record AlterEventTrigStmt(string Name, string Enabled) : StatementSyntax;

/// <summary>CREATE RULE.</summary>
internal sealed record RuleStmt(string Name, Relation Relation, string Event) : StatementSyntax
{
    public bool Replace { get; init; }

    public Expression? Where { get; init; }

    public bool Instead { get; init; }

    /// <summary>Empty for NOTHING.</summary>
    public Seq<StatementSyntax> Actions { get; init; } = [];
}

/// <summary>CREATE POLICY.</summary>
internal sealed record CreatePolicyStmt(string Name, Relation Table) : StatementSyntax
{
    public bool Permissive { get; init; } = true;

    /// <summary><c>all</c>, <c>select</c>, <c>insert</c>, <c>update</c>, <c>delete</c>.</summary>
    public string Command { get; init; } = "all";

    public Seq<string> Roles { get; init; } = [];

    public Expression? Using { get; init; }

    public Expression? Check { get; init; }
}

/// <summary>ALTER POLICY.</summary>
internal sealed record AlterPolicyStmt(string Name, Relation Table) : StatementSyntax
{
    public Seq<string>? Roles { get; init; }

    public Expression? Using { get; init; }

    public Expression? Check { get; init; }
}
