using System.Collections.Frozen;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Novelties;

/// <summary>Options that statements know only since a later version than PostgreSQL 12. A test holds each against servers of all versions.</summary>
internal static class NewOptions
{
    private static readonly Kind _ofTables = new(
        name => $"The storage parameter {name}",
        (13, "deduplicate_items autovacuum_vacuum_insert_threshold autovacuum_vacuum_insert_scale_factor"), (18, "autovacuum_vacuum_max_threshold vacuum_max_eager_freeze_failure_rate"));

    private static readonly Kind _ofViews = new(name => $"The option {name} of a view", (15, "security_invoker"));
    private static readonly Kind _ofRanges = new(name => $"The option {name} of a range", (14, "multirange_type_name"));
    private static readonly Kind _ofPublications = new(name => $"The option {name} of a publication", (13, "publish_via_partition_root"), (18, "publish_generated_columns"));
    private static readonly Kind _ofCopy = new(name => $"COPY ({Upper(name)})", (16, "default"), (17, "on_error log_verbosity"), (18, "reject_limit"));
    private static readonly Kind _ofVacuum = new(name => $"VACUUM ({Upper(name)})", (13, "parallel"), (14, "process_toast"), (16, "process_main buffer_usage_limit skip_database_stats only_database_stats"));
    private static readonly Kind _ofExplain = new(name => $"EXPLAIN ({Upper(name)})", (13, "wal"), (16, "generic_plan"), (17, "memory serialize"));
    private static readonly Kind _ofReindex = new(name => $"REINDEX ({Upper(name)})", (14, "concurrently tablespace"));
    private static readonly Kind _ofDroppedDatabases = new(name => $"DROP DATABASE … WITH ({Upper(name)})", (13, "force"));
    private static readonly Kind _ofMemberships = new(name => $"{Upper(name)} of GRANT role", (16, "inherit set"));

    /// <summary>All that there are.</summary>
    public static IEnumerable<Novelty> All =>
        new[] { _ofTables, _ofViews, _ofRanges, _ofPublications, _ofCopy, _ofVacuum, _ofExplain, _ofReindex, _ofDroppedDatabases, _ofMemberships }.SelectMany(kind => kind.All);

    /// <summary>The new options that a node names itself.</summary>
    public static IEnumerable<Novelty> Of(object node, Statement statement) => node switch
    {
        CreateStmt s => _ofTables.In(s.Options),
        IndexStmt s => _ofTables.In(s.Options),
        AlterTableCmd { Subtype: "SetRelOptions" } c => _ofTables.In(c.Options).Concat(_ofViews.In(c.Options)),
        ViewStmt s => _ofViews.In(s.Options),
        CreateRangeStmt s => _ofRanges.In(s.Options),
        CreatePublicationStmt s => _ofPublications.In(s.Options),
        AlterPublicationStmt s => _ofPublications.In(s.Options),
        CopyStmt s => _ofCopy.In(s.Options),
        VacuumStmt s => _ofVacuum.In(s.Options),
        ExplainStmt s => _ofExplain.In(s.Options),
        ReindexStmt s => _ofReindex.In(s.Options),
        ClusterStmt { Options.Count: > 0 } when statement.IsSymbol(1, '(') => [new(14, "CLUSTER (VERBOSE)")],
        DropdbStmt s => _ofDroppedDatabases.In(s.Options),
        GrantRoleStmt s => _ofMemberships.In(s.Options),
        _ => [],
    };

    private static string Upper(string name) => name.ToUpperInvariant();

    private sealed class Kind(Func<string, string> what, params (int Since, string Names)[] versions)
    {
        private readonly FrozenDictionary<string, int> _since = FirstVersions.Of(versions);

        public IEnumerable<Novelty> All => _since.Select(known => new Novelty(known.Value, what(known.Key)));

        public IEnumerable<Novelty> In(Seq<Option> options) =>
            from option in options
            let name = option.Name.ToLowerInvariant()
            where _since.ContainsKey(name)
            select new Novelty(_since[name], what(name));
    }
}
