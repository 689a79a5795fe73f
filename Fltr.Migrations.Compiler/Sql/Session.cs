using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql;

/// <summary>What earlier statements of the same text decide about names in later ones.</summary>
internal sealed class Session
{
    private readonly HashSet<string> _temporary = new(StringComparer.Ordinal);

    /// <summary>The schema of a name without one: the first of <c>search_path</c>.</summary>
    public string Schema { get; set; } = Name.DefaultSchema;

    /// <summary>A temporary object hides others of its name, and nobody else sees it.</summary>
    public void AddTemporary(string local) => _temporary.Add(local);

    public void RemoveTemporary(string local) => _temporary.Remove(local);

    public bool IsTemporary(ObjectName name) => name.Schema is "pg_temp" || (name.Schema is null && _temporary.Contains(name.Local));

    public Name Resolve(ObjectName name) => new(name.Schema ?? Schema, name.Local);
}
