using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>What earlier statements of a session decide about names in later ones (manual 5.9.3, The Schema Search Path).</summary>
internal sealed class Session(Seq<string>? path = null)
{
    /// <summary>What PostgreSQL comes with. Nobody has a schema of his own unless a role says so, and roles are not known here.</summary>
    public static Seq<string> DefaultPath { get; } = ["$user", Name.DefaultSchema];

    private readonly HashSet<string> _temporary = new(StringComparer.Ordinal);
    private readonly Seq<string> _ofDatabase = path ?? DefaultPath;
    private Seq<string> _path = path ?? DefaultPath;
    private Seq<string>? _local;

    /// <summary>The schemas that are searched for a name without one, in order.</summary>
    public Seq<string> SearchPath => _local ?? _path;

    /// <summary>The path that the database gives to its next session: ALTER DATABASE … SET search_path.</summary>
    public Seq<string> NextPath { get; set; } = path ?? DefaultPath;

    /// <summary>SET search_path; SET LOCAL lasts as long as the transaction.</summary>
    public void SetPath(Seq<string>? path, bool isLocal)
    {
        if (isLocal) _local = path ?? _ofDatabase;
        else (_path, _local) = (path ?? _ofDatabase, null);
    }

    public void EndTransaction() => _local = null;

    /// <summary>Puts a schema before all others, until the end of what is returned.</summary>
    public IDisposable Inside(string schema)
    {
        var outer = _local;
        _local = [schema, .. SearchPath];
        return new Scope(() => _local = outer);
    }

    /// <summary>A temporary object hides others of its name, and nobody else sees it.</summary>
    public void AddTemporary(string local) => _temporary.Add(local);

    public void RemoveTemporary(string local) => _temporary.Remove(local);

    public void RemoveTemporary() => _temporary.Clear();

    public bool IsTemporary(string? schema, string local) => schema is "pg_temp" || (schema is null && _temporary.Contains(local));

    public bool IsTemporary(Relation relation) => IsTemporary(relation.Schema, relation.Local);

    /// <summary>Where an object without a schema is made: the first of the path that there is.</summary>
    public Name Create(string? schema, string local, Catalog catalog)
    {
        if (schema is not null) return new Name(schema, local);
        foreach (var candidate in SearchPath) if (catalog.Schemas.Contains(candidate)) return new Name(candidate, local);
        throw new CatalogException($"No schema has been selected to make {local} in: search_path names none that there is. Write a schema before the name.");
    }

    /// <summary>The object that a name means: the first of the path that there is. Where there is none, the name that it would be made with.</summary>
    public Name Find(string? schema, string local, Catalog catalog, Func<Name, bool> exists)
    {
        if (schema is not null) return new Name(schema, local);
        foreach (var candidate in SearchPath)
        {
            var name = new Name(candidate, local);
            if (exists(name)) return name;
        }

        return new Name(SearchPath.FirstOrDefault(catalog.Schemas.Contains) ?? Name.DefaultSchema, local);
    }

    private sealed class Scope(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
