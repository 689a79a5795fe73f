using System.Runtime.CompilerServices;

namespace Fltr.Migrations;

/// <summary>Names the database that the assembly's migrations are for.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class DatabaseAttribute(string name, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") : SourcedAttribute(line, file)
{
    /// <summary>Its logical name: recorded in the database, and refused for any other.</summary>
    public string Name { get; } = name;

    /// <summary>The environment variable that holds the connection string. Its value is read when migrations run, never at build.</summary>
    public required string ConnectionVariable { get; set; }

    /// <summary>The role that owns the tables: migrations act as it, whoever connects. Left out, they act as who connects. A local PostgreSQL has no such role, and acts as its own.</summary>
    public string? RunAs { get; set; }
}
