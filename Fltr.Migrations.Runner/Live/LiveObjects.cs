using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Runner.Live;

/// <summary>What was read so far, by the numbers that the server's tables refer to each other with.</summary>
internal sealed class LiveObjects(IEnumerable<string> without)
{
    private readonly HashSet<string> _without = [.. without];
    private readonly HashSet<(SystemTable, uint)> _ofExtensions = [];
    private readonly Dictionary<(SystemTable, uint, int), string> _comments = [];

    /// <summary>What the catalog has no word for, with its schema.</summary>
    public List<(string Schema, string What)> Beyond { get; } = [];

    public Dictionary<uint, string> Schemas { get; } = [];

    public Dictionary<uint, Relation> Relations { get; } = [];

    /// <summary>The operator classes that need no name, with the type that they are for.</summary>
    public Dictionary<uint, uint> DefaultClasses { get; } = [];

    /// <summary>The indexes that wait for the server's words, and what completes each.</summary>
    public Dictionary<uint, Action<IndexKeyText>> Unprinted { get; } = [];

    public List<Extension> Extensions { get; } = [];

    public List<Sequence> Sequences { get; } = [];

    public Dictionary<uint, TypeDefinition> Types { get; } = [];

    public List<Routine> Routines { get; } = [];

    public void Comment(SystemTable table, uint oid, int part, string text) => _comments[(table, oid, part)] = text;

    public string? CommentOf(SystemTable table, uint oid, int part = 0) => _comments.GetValueOrDefault((table, oid, part));

    public void OfExtension(SystemTable table, uint oid) => _ofExtensions.Add((table, oid));

    public bool IsOfExtension(SystemTable table, uint oid) => _ofExtensions.Contains((table, oid));

    /// <summary>Whether an object is none of the catalog's: it lies in a schema that is left out, or belongs to an extension.</summary>
    public bool IsLeftOut(SystemTable table, uint oid, uint schema) => !Schemas.TryGetValue(schema, out var name) || _without.Contains(name) || IsOfExtension(table, oid);

    public void AddBeyond(string schema, string what)
    {
        if (!_without.Contains(schema)) Beyond.Add((schema, what));
    }

    /// <summary>The full name of an object.</summary>
    public Name Named(uint schema, string local) => new(Schemas[schema], local);

    public Catalog ToCatalog()
    {
        var schemas = Schemas.Where(s => !_without.Contains(s.Value) && !IsOfExtension(SystemTable.Schema, s.Key));
        var catalog = schemas.Aggregate(Catalog.Empty.WithoutSchema(Name.DefaultSchema), (c, s) => c.WithSchema(s.Value));
        catalog = Extensions.Aggregate(catalog, (c, e) => c.With(e));
        catalog = Relations.Values.Where(r => !r.IsLeftOut).Aggregate(catalog, (c, r) => r.AddTo(c));
        catalog = Sequences.Aggregate(catalog, (c, s) => c.With(s));
        catalog = Types.Values.Aggregate(catalog, (c, t) => c.With(t));
        return Routines.Aggregate(catalog, (c, r) => c.With(r));
    }
}
