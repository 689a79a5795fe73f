using System.Collections.Immutable;
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

    private ImmutableHashSet<string> _temporary = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
    private Seq<Routine> _routines = [];
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

    /// <summary>A routine in pg_temp: nobody else sees it, but this session may call it.</summary>
    public void AddTemporary(Routine routine) => _routines = [.. _routines.Where(r => r.Signature.CompareTo(routine.Signature) != 0), routine];

    public Routine? TemporaryRoutine(string? schema, string local) => schema == "pg_temp" ? _routines.FirstOrDefault(r => r.Signature.Name.Local == local) : null;

    /// <summary>What it is now, to come back to.</summary>
    public Mark Here() => new(_temporary, _path, _local);

    /// <summary>A transaction or a part of one is rolled back: what it did to the session, too.</summary>
    public void Back(Mark mark) => (_temporary, _path, _local) = (mark.Temporary, mark.Path, mark.Local);

    /// <summary>What a routine's own SET search_path is, until the end of what is returned.</summary>
    public IDisposable Under(Seq<string> searchPath)
    {
        var outer = _local;
        _local = searchPath;
        return new Scope(() => _local = outer);
    }

    /// <summary>Puts a schema before all others, until the end of what is returned.</summary>
    public IDisposable Inside(string schema)
    {
        var outer = _local;
        _local = [schema, .. SearchPath];
        return new Scope(() => _local = outer);
    }

    /// <summary>A temporary object hides others of its name, and nobody else sees it.</summary>
    public void AddTemporary(string local) => _temporary = _temporary.Add(local);

    public void RemoveTemporary(string local) => _temporary = _temporary.Remove(local);

    public void RemoveTemporary() => _temporary = _temporary.Clear();

    public bool IsTemporary(string? schema, string local) => schema is "pg_temp" || (schema is null && _temporary.Contains(local));

    public bool IsTemporary(Relation relation) => IsTemporary(relation.Schema, relation.Local);

    /// <summary>Where an object without a schema is made: the first of the path that there is.</summary>
    public Name Create(string? schema, string local, Catalog catalog)
    {
        if (schema is not null) return new Name(schema, local);
        foreach (var candidate in SearchPath) if (catalog.Schemas.Contains(candidate)) return new Name(candidate, local);
        throw new CatalogException($"No schema has been selected to make {local} in: search_path names none that there is. Write a schema before the name.", SqlState.InvalidSchemaName);
    }

    /// <summary>The object that a name means: the first of the path that there is. Where there is none, the name that it would be made with.</summary>
    public Name Find(string? schema, string local, Catalog catalog, Func<Name, bool> exists)
    {
        if (schema is not null) return new Name(schema, local);
        foreach (var candidate in SearchPath)
        {
            // Most paths begin with "$user", which most databases have not.
            if (!catalog.Schemas.Contains(candidate)) continue;
            var name = new Name(candidate, local);
            if (exists(name)) return name;
        }

        return new Name(SearchPath.FirstOrDefault(catalog.Schemas.Contains) ?? Name.DefaultSchema, local);
    }

    /// <summary>A moment of a session.</summary>
    internal readonly record struct Mark(ImmutableHashSet<string> Temporary, Seq<string> Path, Seq<string>? Local);

    private sealed class Scope(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
