using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class NameDeclaredServices : Rule
{
    public override string Id => "FLTR3107";
    public override string Condition => "An attribute names a service that no [assembly: Service] declares.";
    public override string Effect => "A misspelt owner owns nothing that anybody knows of, and a misspelt consumer is not warned.";
    public override string Remedy => "Correct the name, or declare the service.";
    public override bool JudgesOldMigrations => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        var set = timeline.Set;
        var known = set.Services.Select(s => s.Name).ToList();
        foreach (var migration in set.Migrations)
        {
            if (migration.Owner is { } owner && !known.Contains(owner.Service)) yield return At(migration, owner.At(owner.Service), Message(owner.Service, known), owner.Service);
        }

        foreach (var share in set.Shares.Where(s => !known.Contains(s.Service))) yield return At(share.At(share.Service), Message(share.Service, known));
        foreach (var owner in set.TableOwners.Where(o => !known.Contains(o.Service))) yield return At(owner.At(owner.Table), Message(owner.Service, known));
    }

    private static string Message(string service, IReadOnlyCollection<string> known) =>
        $"No service {service} is declared.{Spelling.DidYouMean(service, known)} {(known.Count == 0 ? "" : $"There are {string.Join(", ", known)}. ")}Declare it beside the others: [assembly: Service(\"{service}\")].";
}
