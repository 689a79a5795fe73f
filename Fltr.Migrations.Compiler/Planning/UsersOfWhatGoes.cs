using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Ownership;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Planning;

/// <summary>The services that share a table from which a contract takes something away. Whoever writes the contract knows; the others have to say that they are ready.</summary>
internal static class UsersOfWhatGoes
{
    public static Seq<string>? Find(RecordedMigration contract, MigrationSet set)
    {
        var losing = contract.Transitions.Where(t => t.Operation.Loss != Loss.None)
            .SelectMany(t => t.Touches.Where(touch => touch.Access.HasFlag(Access.Alter) && t.Before.Has(touch.Object)))
            .Select(touch => touch.Object).ToHashSet();
        var services = set.Shares.Where(s => losing.Contains(TableName.Parse(s.Table)) && s.Service != contract.Class.Owner?.Service)
            .Select(s => s.Service).Distinct().Order(StringComparer.Ordinal).ToList();
        return services.Count == 0 ? null : [.. services];
    }
}
