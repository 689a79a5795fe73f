using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>A table of a publication, or a schema with all its tables; a schema's name is null for CURRENT_SCHEMA.</summary>
internal sealed record PublicationObject(Relation? Relation, string? Schema)
{
    public Seq<string> Columns { get; init; } = [];

    public Expression? Where { get; init; }
}

/// <summary>CREATE PUBLICATION.</summary>
internal sealed record CreatePublicationStmt(string Name) : StatementSyntax
{
    public bool AllTables { get; init; }

    public Seq<PublicationObject> Objects { get; init; } = [];

    public Seq<Option> Options { get; init; } = [];
}

/// <summary>ALTER PUBLICATION.</summary>
/// <param name="Action"><c>add</c>, <c>set</c>, <c>drop</c>, or <c>options</c>.</param>
internal sealed record AlterPublicationStmt(string Name, string Action) : StatementSyntax
{
    public Seq<PublicationObject> Objects { get; init; } = [];

    public Seq<Option> Options { get; init; } = [];
}

/// <summary>CREATE SUBSCRIPTION. What it connects with may hold a password, so it is not kept.</summary>
internal sealed record CreateSubscriptionStmt(string Name, Seq<string> Publications, Seq<Option> Options) : StatementSyntax;

/// <summary>ALTER SUBSCRIPTION.</summary>
/// <param name="Action">The words that say what: <c>connection</c>, <c>refresh publication</c>, <c>set publication</c>, <c>enable</c>, <c>skip</c> …</param>
internal sealed record AlterSubscriptionStmt(string Name, string Action) : StatementSyntax
{
    public Seq<string> Publications { get; init; } = [];

    public Seq<Option> Options { get; init; } = [];
}

/// <summary>DROP SUBSCRIPTION.</summary>
internal sealed record DropSubscriptionStmt(string Name) : StatementSyntax
{
    public bool IfExists { get; init; }

    public DropBehavior Behavior { get; init; }
}
