using System.Globalization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Storage parameters (manual, CREATE TABLE and CREATE INDEX, Storage Parameters; src/backend/access/common/reloptions.c).</summary>
internal static class ParameterFit
{
    private const string OfHeap = "fillfactor toast_tuple_target parallel_workers log_autovacuum_min_duration vacuum_index_cleanup vacuum_truncate user_catalog_table vacuum_max_eager_freeze_failure_rate oids";

    private static readonly Dictionary<string, string> _ofIndex = new(StringComparer.Ordinal)
    {
        ["btree"] = "fillfactor deduplicate_items",
        ["hash"] = "fillfactor",
        ["gist"] = "fillfactor buffering",
        ["spgist"] = "fillfactor",
        ["gin"] = "fastupdate gin_pending_list_limit",
        ["brin"] = "pages_per_range autosummarize",
    };

    /// <exception cref="CatalogException">There is no such parameter, or no such value of it.</exception>
    public static void OfTable(Seq<Option> options)
    {
        foreach (var option in options)
        {
            var name = option.Name.StartsWith("toast.", StringComparison.Ordinal) ? option.Name["toast.".Length..] : option.Name;
            Known(name, name.StartsWith("autovacuum_", StringComparison.Ordinal) || OfHeap.Split(' ').Contains(name));
            Filled(name, option.Value, least: 10);
        }
    }

    /// <inheritdoc cref="OfTable" />
    public static void OfIndex(string method, Seq<Option> options)
    {
        if (!_ofIndex.TryGetValue(method, out var known)) return;
        foreach (var option in options)
        {
            Known(option.Name, known.Split(' ').Contains(option.Name));
            Filled(option.Name, option.Value, least: method is "gist" or "btree" or "hash" or "spgist" ? 10 : 0);
        }
    }

    /// <inheritdoc cref="OfTable" />
    public static void OfView(Seq<Option> options)
    {
        foreach (var option in options) Known(option.Name, option.Name is "security_barrier" or "security_invoker" or "check_option");
    }

    private static void Known(string name, bool isKnown) => Fit.Refuse(!isKnown, $"There is no parameter {name}.", SqlState.InvalidParameterValue);

    private static void Filled(string name, string? value, int least)
    {
        if (name != "fillfactor" || !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var factor)) return;
        Fit.Refuse(factor < least || factor > 100, $"A fillfactor is {least} to 100, and not {factor}.", SqlState.InvalidParameterValue);
    }
}
