namespace Fltr.Migrations.Compiler.Rules;

/// <summary>All rules there are.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<Rule> Open() =>
    [
        .. typeof(Rule).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract)
            .Select(t => (Rule)Activator.CreateInstance(t)!)
            .OrderBy(r => r.Id, StringComparer.Ordinal),
    ];
}
