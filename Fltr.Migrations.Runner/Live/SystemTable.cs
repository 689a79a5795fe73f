namespace Fltr.Migrations.Runner.Live;

/// <summary>The server's tables that others name by number; PostgreSQL never changes these numbers.</summary>
internal enum SystemTable : uint
{
    /// <summary>pg_type.</summary>
    Type = 1247,

    /// <summary>pg_proc.</summary>
    Routine = 1255,

    /// <summary>pg_class.</summary>
    Relation = 1259,

    /// <summary>pg_constraint.</summary>
    Constraint = 2606,

    /// <summary>pg_namespace.</summary>
    Schema = 2615,
}
