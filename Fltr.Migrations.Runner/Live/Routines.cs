using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Functions, procedures and aggregates, but for those that come and go with a type.</summary>
internal sealed class Routines : ILiveFamily
{
    public string Sql(int major) => $"""
        select p.oid, pronamespace, proname::text, prokind::text, lanname::text, prosrc, pg_get_function_result(p.oid), {(major >= 14 ? "case when prosqlbody is not null then pg_get_function_sqlbody(p.oid) end" : "null")},
          (select json_agg(json_build_array(proargmodes[k], proargnames[k], format_type(a, null), case when pronargdefaults > 0 then pg_get_function_arg_default(p.oid, k::integer) end) order by k)
            from unnest(coalesce(proallargtypes, proargtypes::oid[])) with ordinality u (a, k))::text,
          (select json_agg(format_type(a, null) order by k) from unnest(proargtypes::oid[]) with ordinality u (a, k))::text,
          provolatile::text, proleakproof, proisstrict, prosecdef, proparallel::text, procost::text, prorows::text, proretset,
          case when prosupport <> 0 then prosupport::regproc::text end, to_json(proconfig)::text
        from pg_catalog.pg_proc p join pg_catalog.pg_language l on l.oid = prolang join pg_catalog.pg_namespace n on n.oid = pronamespace
        where nspname !~ '^pg_' and nspname <> 'information_schema'
          and not exists (select 1 from pg_catalog.pg_depend where classid = 'pg_catalog.pg_proc'::regclass and objid = p.oid and deptype = 'i')
        """;

    public void Read(Rows row, LiveObjects objects)
    {
        var (oid, schema) = (row.Oid(0), row.Oid(1));
        if (objects.IsLeftOut(SystemTable.Routine, oid, schema)) return;

        var signature = new Signature(objects.Named(schema, row.Text(2)), string.Join(", ", row.Texts(9)));
        objects.Routines.Add(new Routine(signature, [.. row.Lists(8).Select(Argument)])
        {
            Kind = row.Letter(3) switch
            {
                'p' => RoutineKind.Procedure,
                'a' => RoutineKind.Aggregate,
                'w' => RoutineKind.Window,
                _ => RoutineKind.Function,
            },
            Language = row.Text(4),
            Body = row.Text(5),
            Returns = row.TextOrNull(6),
            SqlBody = row.TextOrNull(7),
            Attributes = [.. Attributes(row)],
            Comment = objects.CommentOf(SystemTable.Routine, oid),
        });
    }

    private static Argument Argument(string?[] members) => new(members[2]!)
    {
        Mode = members[0] switch
        {
            "o" => "out",
            "b" => "inout",
            "v" => "variadic",
            "t" => "table",
            _ => "in",
        },
        Name = string.IsNullOrEmpty(members[1]) ? null : members[1],
        Default = members[3],
    };

    // In the order of the manual, CREATE FUNCTION; what is PostgreSQL's default is not said.
    private static IEnumerable<string> Attributes(Rows row)
    {
        if (row.Letter(10) is var volatility && volatility != 'v') yield return volatility == 'i' ? "immutable" : "stable";
        if (row.Flag(11)) yield return "leakproof";
        if (row.Flag(12)) yield return "strict";
        if (row.Flag(13)) yield return "security definer";
        if (row.Letter(14) is var parallel && parallel != 'u') yield return parallel == 's' ? "parallel safe" : "parallel restricted";
        if (row.Text(15) is var cost && cost != (row.Text(4) is "c" or "internal" ? "1" : "100")) yield return $"cost {cost}";
        if (row.Text(16) is var rows && rows != (row.Flag(17) ? "1000" : "0")) yield return $"rows {rows}";
        if (row.TextOrNull(18) is { } support) yield return $"support {support}";
        foreach (var setting in row.Texts(19)) yield return Set(setting);
    }

    // pg_proc.proconfig holds name=value.
    private static string Set(string setting)
    {
        var equals = setting.IndexOf('=', StringComparison.Ordinal);
        return $"set {Identifier.Quote(setting[..equals])} to {Identifier.Literal(setting[(equals + 1)..])}";
    }
}
