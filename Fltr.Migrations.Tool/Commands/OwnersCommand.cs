using System.CommandLine;
using Fltr.Migrations.Locks;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Sql;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>owners</c>: who owns, reads, writes and references which table, from the lock files alone.</summary>
internal static class OwnersCommand
{
    public static Command Create()
    {
        var command = new Command("owners", "Show who owns and uses tables; needs no database and no build.");
        var table = new Argument<string?>("table") { Description = "Only this table, with all that is known of it.", Arity = ArgumentArity.ZeroOrOne };
        var grants = new Option<bool>("--grants") { Description = "Print the GRANT statements that make the declared rights true." };
        var database = new Option<string?>("--database") { Description = "Only this database.", HelpName = "NAME" };
        var locks = new Option<string[]>("--lock") { Description = "A lock file to read instead of those of the repository's projects; may be said several times.", HelpName = "PATH" };
        command.Arguments.Add(table);
        command.Options.Add(grants);
        command.Options.Add(database);
        command.Options.Add(locks);
        command.Do((parse, screen, _) =>
        {
            var found = LockSearch.Find(parse.GetValue(locks) ?? [], parse.GetValue(database));
            var wanted = parse.GetValue(table);
            if (parse.GetValue(grants)) Grants(wanted is null ? found : [.. Tables(found, wanted).Select(t => t.Database with { Tables = [.. t.Tables] })], screen);
            else if (wanted is null) All(found, screen);
            else One(Tables(found, wanted), screen);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void All(IReadOnlyList<LockFile> databases, Screen screen)
    {
        foreach (var line in databases.SelectMany(d => OwnersText.All(d, screen.Paint).Append(""))) screen.Line(line);
        screen.Document(OwnersDocument.Of(databases.Select(d => (d, (IReadOnlyList<LockedTable>)d.Tables))), json => json.OwnersDocument);
    }

    private static void One(IReadOnlyList<(LockFile Database, IReadOnlyList<LockedTable> Tables)> found, Screen screen)
    {
        foreach (var line in found.SelectMany(f => f.Tables.SelectMany(t => OwnersText.One(t, f.Database, screen.Paint)))) screen.Line(line);
        screen.Document(OwnersDocument.Of(found), json => json.OwnersDocument);
    }

    private static void Grants(IReadOnlyList<LockFile> databases, Screen screen)
    {
        var printed = databases.Select(d => new DatabaseGrants(d.Database, DeclaredRights.Sql(d))).ToList();
        foreach (var grants in printed) screen.Line(grants.Sql);
        screen.Document(new GrantsDocument(0, printed), json => json.GrantsDocument);
    }

    private static List<(LockFile Database, IReadOnlyList<LockedTable> Tables)> Tables(IReadOnlyList<LockFile> databases, string wanted)
    {
        var dot = wanted.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? Name.Public(wanted) : new Name(wanted[..dot], wanted[(dot + 1)..]);
        var found = databases.Select(d => (d, (IReadOnlyList<LockedTable>)[.. d.Tables.Where(t => t.Name == name)])).Where(t => t.Item2.Count > 0).ToList();
        return found.Count > 0
            ? found
            : throw new RunnerException(ExitCode.Usage, $"{Lengths.List([.. databases.Select(d => d.Database)])} {(databases.Count == 1 ? "has" : "have")} no table {wanted}.", $"{ToolName.Text} owners lists those that there are.");
    }
}
