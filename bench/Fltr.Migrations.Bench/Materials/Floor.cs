using System.Text;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Bench.Materials;

/// <summary>
/// The least that applying migrations can be: psql sends the plan's own statements one by one, in a transaction for each migration, with a
/// row in a journal.
/// </summary>
internal static class Floor
{
    public const string NoOp = "select version, checksum from history order by version";

    public static void Write(PlanFile plan, string path)
    {
        var script = new StringBuilder("create table history (version bigint primary key, checksum text not null, at timestamptz not null default now());\n");
        foreach (var migration in plan.Entries.Select(plan.Read))
        {
            script.Append("begin;\n");
            foreach (var statement in migration.Operations.SelectMany(o => o.Direct).SelectMany(s => s.Sql)) script.Append(statement).Append(";\n");
            script.Append($"insert into history values ({migration.Version}, '{migration.Checksum}');\ncommit;\n");
        }

        File.WriteAllText(path, script.ToString());
    }
}
