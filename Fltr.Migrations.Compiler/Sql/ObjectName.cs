namespace Fltr.Migrations.Compiler.Sql;

/// <summary>A name as a statement gives it: folded and unquoted, the schema only if it was written.</summary>
internal readonly record struct ObjectName(string? Schema, string Local, int At)
{
    /// <summary>What PostgreSQL itself keeps: it belongs to no service.</summary>
    public bool IsSystem => Schema is "pg_catalog" or "information_schema" or "pg_toast" || (Schema is null && Local.StartsWith("pg_", StringComparison.Ordinal));
}
