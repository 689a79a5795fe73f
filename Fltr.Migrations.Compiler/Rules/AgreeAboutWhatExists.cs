using System.IO.Enumeration;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Ownership;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class AgreeAboutWhatExists : Rule
{
    public override string Id => "FLTR3109";
    public override string Condition => "SharedWith, TableOwner or Forbid names a table, or SharedWith a column, that no longer exists or never did.";
    public override string Effect => "The agreement protects nothing: a consumer still reads what is gone, or the name is misspelt.";
    public override string Remedy => "Correct the name; when a table or column went, take its lines away together with the code that used it.";
    public override bool JudgesOldMigrations => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        if (!timeline.Complete) yield break;
        var tables = timeline.Final.Tables.Select(t => t.Name.ToString()).ToList();

        foreach (var share in timeline.Set.Shares)
        {
            var table = timeline.Final.Find(TableName.Parse(share.Table));
            if (table is null) yield return At(share.At(share.Service), Missing(share.Table, tables));
            else if (table.Seen && share.Columns?.FirstOrDefault(c => table.Find(c) is null) is { } column)
                yield return At(share.At(share.Service), $"{share.Service} is said to use {share.Table}.{column}, and after all migrations there is no such column.{Spelling.DidYouMean(column, table.Columns.Select(c => c.Name))} Take it out of Columns when {share.Service} no longer uses it.");
        }

        foreach (var owner in timeline.Set.TableOwners)
        {
            if (!timeline.Final.Has(TableName.Parse(owner.Table))) yield return At(owner.At(owner.Table), Missing(owner.Table, tables));
        }

        foreach (var forbidden in timeline.Set.Forbidden)
        {
            if (!tables.Exists(t => FileSystemName.MatchesSimpleExpression(forbidden.Table, t, ignoreCase: false))) yield return At(forbidden.At(forbidden.Table), Missing(forbidden.Table, tables));
        }
    }

    private static string Missing(string table, List<string> tables) => $"After all migrations there is no table {table}.{Spelling.DidYouMean(table, tables)}";
}
