using System.Text;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Definitions;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Triggers that somebody made.</summary>
internal sealed class Triggers : ILiveFamily
{
    // The bits of pg_trigger.tgtype (manual, pg_trigger; src/include/catalog/pg_trigger.h).
    private const int Row = 1;
    private const int Before = 2;
    private const int Insert = 4;
    private const int Delete = 8;
    private const int Update = 16;
    private const int Truncate = 32;
    private const int InsteadOf = 64;

    public string Sql(int major) => """
        select tgrelid, tgname::text, tgtype::integer, tgattr::text, tgconstraint <> 0, tgconstrrelid, tgdeferrable, tginitdeferred, encode(tgargs, 'hex'), tgoldtable::text, tgnewtable::text,
          nspname::text, proname::text, tgenabled::text, case when tgqual is not null then pg_get_triggerdef(t.oid) end
        from pg_catalog.pg_trigger t join pg_catalog.pg_proc p on p.oid = tgfoid join pg_catalog.pg_namespace n on n.oid = pronamespace where not tgisinternal
        """;

    public void Read(Rows row, LiveObjects objects)
    {
        if (!objects.Relations.TryGetValue(row.Oid(0), out var relation)) return;

        var bits = row.Number(2);
        relation.Add(new Trigger(row.Text(1), Timing(bits), Events(bits), new Name(row.Text(11), row.Text(12)))
        {
            Columns = relation.ColumnsOf(row.Numbers(3)),
            ForEachRow = (bits & Row) != 0,
            When = row.TextOrNull(14) is { } definition ? ExpressionText.Condition(definition) : null,
            Arguments = Arguments(row.Text(8)),
            OldTable = row.TextOrNull(9),
            NewTable = row.TextOrNull(10),
            Constraint = row.Flag(4),
            Deferrable = row.Flag(6),
            Deferred = row.Flag(7),
            From = objects.Relations.GetValueOrDefault(row.Oid(5))?.Name,
            State = row.Letter(13) switch
            {
                'D' => TriggerState.Disabled,
                'R' => TriggerState.Replica,
                'A' => TriggerState.Always,
                _ => TriggerState.Origin,
            },
        });
    }

    private static TriggerTiming Timing(int bits) => (bits & (Before | InsteadOf)) switch
    {
        Before => TriggerTiming.Before,
        InsteadOf => TriggerTiming.InsteadOf,
        _ => TriggerTiming.After,
    };

    private static TriggerEvents Events(int bits) =>
        ((bits & Insert) != 0 ? TriggerEvents.Insert : 0) | ((bits & Delete) != 0 ? TriggerEvents.Delete : 0) | ((bits & Update) != 0 ? TriggerEvents.Update : 0) | ((bits & Truncate) != 0 ? TriggerEvents.Truncate : 0);

    // Each ends with a zero.
    private static Seq<string> Arguments(string hex) => hex.Length == 0 ? [] : [.. Encoding.UTF8.GetString(Convert.FromHexString(hex)).Split('\0')[..^1]];
}
