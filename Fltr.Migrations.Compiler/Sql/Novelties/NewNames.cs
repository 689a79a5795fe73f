using System.Collections.Frozen;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Novelties;

/// <summary>
/// Functions, types and settings that PostgreSQL brings only since a later version than 12: what pg_proc, pg_type and pg_settings have more than
/// those of the version before. A test holds each against servers of all versions.
/// </summary>
internal static class NewNames
{
    public static FrozenDictionary<string, int> Functions { get; } = FirstVersions.Of(
        (13, "gcd gen_random_uuid is_normalized jsonb_path_exists_tz jsonb_path_match_tz jsonb_path_query_array_tz jsonb_path_query_first_tz jsonb_path_query_tz jsonb_set_lax lcm min_scale normalize "
            + "pg_current_snapshot pg_current_xact_id pg_current_xact_id_if_assigned pg_get_shmem_allocations pg_snapshot_xip pg_snapshot_xmax pg_snapshot_xmin pg_stat_reset_slru pg_visible_in_snapshot pg_xact_status "
            + "to_regcollation trim_scale"),
        (14, "bit_count bit_xor date_bin datemultirange int4multirange int8multirange nummultirange pg_column_compression pg_get_backend_memory_contexts pg_get_catalog_foreign_keys pg_get_function_sqlbody "
            + "pg_get_statisticsobjdef_columns pg_get_wal_replay_pause_state pg_log_backend_memory_contexts pg_stat_reset_replication_slot pg_xact_commit_timestamp_origin range_agg range_intersect_agg string_to_table "
            + "trim_array tsmultirange tstzmultirange unistr"),
        (15, "has_parameter_privilege pg_backup_start pg_backup_stop pg_database_collation_actual_version pg_ls_logicalmapdir pg_ls_logicalsnapdir pg_ls_replslotdir pg_settings_get_flags "
            + "pg_stat_force_next_flush pg_stat_have_stats pg_stat_reset_subscription_stats regexp_count regexp_instr regexp_like regexp_substr"),
        (16, "any_value array_sample array_shuffle date_add date_subtract erf erfc json_agg_strict json_object_agg_strict json_object_agg_unique json_object_agg_unique_strict jsonb_agg_strict "
            + "jsonb_object_agg_strict jsonb_object_agg_unique jsonb_object_agg_unique_strict pg_input_error_info pg_input_is_valid pg_log_standby_snapshot pg_split_walfile_name random_normal"),
        (17, "icu_unicode_version jsonb_populate_record_valid pg_available_wal_summaries pg_basetype pg_column_toast_chunk_id pg_get_wait_events pg_get_wal_summarizer_state pg_sync_replication_slots "
            + "pg_wal_summary_contents to_bin to_oct to_regtypemod unicode_assigned unicode_version uuid_extract_timestamp uuid_extract_version xmltext"),
        (18, "array_reverse array_sort casefold crc32 crc32c gamma has_largeobject_privilege lgamma pg_clear_attribute_stats pg_clear_relation_stats pg_get_acl pg_get_aios pg_get_loaded_modules "
            + "pg_get_sequence_data pg_get_shmem_allocations_numa pg_ls_summariesdir pg_numa_available pg_restore_attribute_stats pg_restore_relation_stats pg_stat_reset_backend_stats uuidv4 uuidv7"));

    public static FrozenDictionary<string, int> Types { get; } = FirstVersions.Of(
        (13, "pg_snapshot regcollation xid8"),
        (14, "datemultirange int4multirange int8multirange nummultirange tsmultirange tstzmultirange"));

    public static FrozenDictionary<string, int> Settings { get; } = FirstVersions.Of(
        (13, "backtrace_functions enable_incremental_sort hash_mem_multiplier log_min_duration_sample log_parameter_max_length log_parameter_max_length_on_error log_statement_sample_rate "
            + "logical_decoding_work_mem maintenance_io_concurrency wal_skip_threshold"),
        (14, "client_connection_check_interval compute_query_id default_toast_compression enable_async_append enable_memoize idle_session_timeout track_wal_io_timing vacuum_failsafe_age "
            + "vacuum_multixact_failsafe_age"),
        (15, "recursive_worktable_factor stats_fetch_consistency"),
        (16, "createrole_self_grant debug_parallel_query enable_presorted_aggregate icu_validation_level scram_iterations vacuum_buffer_usage_limit"),
        (17, "enable_group_by_reordering event_triggers io_combine_limit transaction_timeout"),
        (18, "enable_distinct_reordering enable_self_join_elimination extension_control_path file_copy_method log_lock_failures track_cost_delay_timing vacuum_max_eager_freeze_failure_rate vacuum_truncate"));

    /// <summary>The new name that a node bears itself.</summary>
    public static IEnumerable<Novelty> Of(object node) => node switch
    {
        FunctionCall { SqlSyntax: false } call when IsPostgres(call.Names) && Functions.TryGetValue(call.Names[^1], out var since) => [new(since, $"{call.Names[^1]}()") { Name = call.Names[^1] }],
        TypeName type when IsPostgres(type.Names) && Types.TryGetValue(type.Names[^1], out var since) => [new(since, $"The type {type.Names[^1]}") { Name = type.Names[^1] }],
        VariableSetStmt { Name: { } name } when Settings.TryGetValue(name.ToLowerInvariant(), out var since) => [new(since, $"The setting {name.ToLowerInvariant()}")],
        _ => [],
    };

    private static bool IsPostgres(IReadOnlyList<string> names) => names.Count == 1 || names is ["pg_catalog", _];
}
