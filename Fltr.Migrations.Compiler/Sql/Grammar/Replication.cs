using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Publications and subscriptions.</summary>
internal static class Replication
{
    /// <summary>From behind CREATE PUBLICATION on.</summary>
    public static StatementSyntax CreatePublication(Cursor cursor)
    {
        var publication = new CreatePublicationStmt(Names.ColId(cursor));
        if (cursor.Skip("for", "all", "tables")) publication = publication with { AllTables = true };
        else if (cursor.Skip("for")) publication = publication with { Objects = PublicationObjects(cursor) };
        return publication with { Options = Options.With(cursor) };
    }

    /// <summary>From behind ALTER PUBLICATION on.</summary>
    public static StatementSyntax AlterPublication(Cursor cursor)
    {
        var target = Objects.Plain(cursor);
        var name = target.Names[0];
        if (cursor.Comes("set", "("))
        {
            cursor.Advance();
            return new AlterPublicationStmt(name, "options") { Options = Options.Definition(cursor) };
        }

        if (cursor.SkipAny("add", "set", "drop") is { } action) return new AlterPublicationStmt(name, action) { Objects = PublicationObjects(cursor) };
        return ObjectChanges.Demand(cursor, ObjectType.Publication, target);
    }

    /// <summary>From behind CREATE SUBSCRIPTION on.</summary>
    public static StatementSyntax CreateSubscription(Cursor cursor)
    {
        var name = Names.ColId(cursor);
        cursor.Expect("connection");
        cursor.Text();
        cursor.Expect("publication");
        return new CreateSubscriptionStmt(name, Names.ColIds(cursor), Options.With(cursor));
    }

    /// <summary>From behind ALTER SUBSCRIPTION on.</summary>
    public static StatementSyntax AlterSubscription(Cursor cursor)
    {
        var target = Objects.Plain(cursor);
        var name = target.Names[0];
        if (cursor.SkipAny("enable", "disable") is { } state) return new AlterSubscriptionStmt(name, state);
        if (cursor.Skip("skip")) return new AlterSubscriptionStmt(name, "skip") { Options = Options.Definition(cursor) };
        if (cursor.Skip("refresh", "publication")) return new AlterSubscriptionStmt(name, "refresh publication") { Options = Options.With(cursor) };
        if (cursor.Skip("connection"))
        {
            cursor.Text();
            return new AlterSubscriptionStmt(name, "connection");
        }

        if (cursor.Comes("set", "("))
        {
            cursor.Advance();
            return new AlterSubscriptionStmt(name, "options") { Options = Options.Definition(cursor) };
        }

        if (cursor.SkipAny("add", "set", "drop") is not { } action) return ObjectChanges.Demand(cursor, ObjectType.Subscription, target);
        cursor.Expect("publication");
        return new AlterSubscriptionStmt(name, $"{action} publication") { Publications = Names.ColIds(cursor), Options = Options.With(cursor) };
    }

    /// <summary>From behind DROP SUBSCRIPTION on.</summary>
    public static StatementSyntax DropSubscription(Cursor cursor)
    {
        var ifExists = cursor.IfExists();
        return new DropSubscriptionStmt(Names.ColId(cursor)) { IfExists = ifExists, Behavior = cursor.Behavior() };
    }

    /// <summary>TABLE and TABLES IN SCHEMA hold for the names behind them, too, until the other comes.</summary>
    private static Seq<PublicationObject> PublicationObjects(Cursor cursor)
    {
        if (!cursor.IsAny("table", "tables")) cursor.Missing("TABLE or TABLES IN SCHEMA");
        var areSchemas = false;
        return Lists.Read(cursor, c =>
        {
            if (c.Skip("table")) areSchemas = false;
            else if (c.Skip("tables", "in", "schema")) areSchemas = true;
            return areSchemas ? Schema(c) : Table(c);
        });
    }

    private static PublicationObject Schema(Cursor cursor) => new(null, cursor.Skip("current_schema") ? null : Names.ColId(cursor));

    private static PublicationObject Table(Cursor cursor)
    {
        var table = new PublicationObject(Names.RelationExpr(cursor), null) { Columns = Names.OptionalColumns(cursor) };
        return cursor.Skip("where") ? table with { Where = cursor.BracketedExpression() } : table;
    }
}
