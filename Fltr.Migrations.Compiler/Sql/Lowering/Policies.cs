using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Row security policies (manual 5.8).</summary>
internal static class Policies
{
    public static void Create(CreatePolicyStmt statement, Understanding into)
    {
        Fit.Refuse(into.Catalog.Views.ContainsKey(into.Find(statement.Table)), $"{statement.Table.Local} is a view: it has no policies.", SqlState.WrongObjectType);
        Fit.Refuse(statement.Command == "insert" && statement.Using is not null, "A policy for INSERT has no USING: there is no row yet. Say WITH CHECK.", SqlState.SyntaxError);
        Fit.Refuse(statement.Command is "select" or "delete" && statement.Check is not null, $"A policy for {statement.Command?.ToUpperInvariant()} makes no rows that could be checked. Say USING.", SqlState.SyntaxError);
        Make(statement, into);
    }

    private static void Make(CreatePolicyStmt statement, Understanding into) => into.Add(new CreatePolicy(Find(statement.Table, into), new Policy(statement.Name)
    {
        Command = statement.Command switch
        {
            "select" => PolicyCommand.Select,
            "insert" => PolicyCommand.Insert,
            "update" => PolicyCommand.Update,
            "delete" => PolicyCommand.Delete,
            _ => PolicyCommand.All,
        },
        Restrictive = !statement.Permissive,
        Roles = Roles(statement.Roles),
        Using = statement.Using is { } condition ? into.Written(condition) : null,
        Check = statement.Check is { } check ? into.Written(check) : null,
    }));

    public static void Alter(AlterPolicyStmt statement, Understanding into)
    {
        var table = Find(statement.Table, into);
        var policy = into.Catalog[table].Policies.GetValueOrDefault(statement.Name) ?? throw new CatalogException($"{table} has no policy {statement.Name}.", SqlState.UndefinedObject);
        if (statement.Roles is { } roles) policy = policy with { Roles = Roles(roles) };
        if (statement.Using is { } condition) policy = policy with { Using = into.Written(condition) };
        if (statement.Check is { } check) policy = policy with { Check = into.Written(check) };
        into.Add(new AlterPolicy(table, policy));
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        foreach (var dropped in statement.Objects)
        {
            var (schema, local) = ((IReadOnlyList<string>)[.. dropped.Names.SkipLast(1)]).Qualified();
            var table = into.Session.Find(schema, local, into.Catalog, into.Catalog.Has);
            if (statement.IfExists && into.Catalog.Find(table)?.Policies.ContainsKey(dropped.Names[^1]) != true) continue;
            into.Add(new DropPolicy(table, dropped.Names[^1]));
        }
    }

    public static void Rename(RenameStmt statement, Understanding into) => into.Add(new RenamePolicy(Find(statement.Relation!, into), statement.From!, statement.To));

    private static Name Find(Relation relation, Understanding into) => into.Session.Find(relation.Schema, relation.Local, into.Catalog, into.Catalog.Has);

    private static Seq<string> Roles(Seq<string> roles) => roles.Contains("public") ? [] : roles;
}
