using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Settling;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Types;

/// <summary>Everything that a name in an expression can mean: what PostgreSQL and the extensions bring, and what the catalog holds. Names without a schema are looked for in pg_catalog first, then along the path.</summary>
internal sealed class World(Catalog catalog, IReadOnlyList<string> path)
{
    private readonly Dictionary<Name, DataType?> _own = [];

    /// <summary>Those extensions whose objects are known, with the schema that has them.</summary>
    private readonly List<(Known Known, string Schema)> _extensions =
        [.. catalog.Extensions.Values.Select(e => (Known: Known.Extension(e.Name), e.Schema)).Where(e => e.Known is not null).Select(e => (e.Known!, e.Schema))];

    public Catalog Catalog => catalog;

    /// <summary>What has other names since, where a text is read by the old ones to be printed by the new ones.</summary>
    public Renames? Renames { get; init; }

    /// <summary>Whether what PostgreSQL refuses is refused, and not only a fact: what is new was not taken by a server yet.</summary>
    public bool Refuses { get; init; }

    /// <summary>Whether all that the database holds is known: what is not found then is not there.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Refuses what PostgreSQL refuses for certain.</summary>
    /// <exception cref="CatalogException">It does.</exception>
    public void Judge(NotUnderstoodException problem, string? of = null)
    {
        if (IsWhole && problem.State is { } state) throw new CatalogException($"{(of is null ? "" : $"{char.ToUpperInvariant(of[0])}{of[1..]}: ")}{problem.Message}", state);
    }

    /// <summary>Where names without a schema are looked for, behind pg_catalog.</summary>
    public IReadOnlyList<string> Path => path;

    public IEnumerable<Known> Brought => _extensions.Select(e => e.Known).Prepend(Known.Postgres);

    /// <summary>The schema that really has an object.</summary>
    public string SchemaOf(string schema) => schema == $"@{Known.InformationSchema}" ? Known.InformationSchema :
        schema is ['@', .. var extension] && catalog.Extensions.TryGetValue(extension, out var found) ? found.Schema : schema;

    /// <summary>The type of this name.</summary>
    public DataType? FindType(IReadOnlyList<string> names)
    {
        var local = names[^1];
        if (names.Count > 1) return FindType(names[^2], local);
        if (Known.Postgres.FindType(local) is { } known) return known;

        foreach (var schema in path) if (FindType(schema, local) is { } found) return found;
        return null;
    }

    public DataType? FindType(string schema, string local)
    {
        if (schema == Known.Catalog) return Known.Postgres.FindType(local);
        if (schema == Known.InformationSchema) return Known.Standard.FindType(local);

        foreach (var (known, where) in _extensions) if (where == schema && known.FindType(local) is { } brought) return brought;
        var name = new Name(schema, local);
        if (_own.TryGetValue(name, out var own)) return own;

        // A type that is made of itself is none, and whoever looks for it on the way finds that.
        _own[name] = null;
        return _own[name] = Own(name);
    }

    /// <summary>A relation that PostgreSQL or an extension brings, and its columns. One without a schema is looked for in pg_catalog before all others.</summary>
    public (Name Name, IReadOnlyList<(string Name, DataType Type)> Columns)? FindBrought(string? schema, string local)
    {
        if (schema is null or Known.Catalog && Known.Postgres.FindRelation(local) is { } own) return (new Name(Known.Catalog, local), own);
        if (schema == Known.InformationSchema && Known.Standard.FindRelation(local) is { } standard) return (new Name(Known.InformationSchema, local), standard);
        foreach (var (known, where) in _extensions) if (where == schema || (schema is null && path.Contains(where))) if (known.FindRelation(local) is { } brought) return (new Name(where, local), brought);
        return null;
    }

    /// <summary>The functions of this name, of all places where it is looked for, the nearest first.</summary>
    public List<Function> Functions(IReadOnlyList<string> names)
    {
        var local = names[^1];
        var found = new List<Function>();
        if (names.Count > 1) AddFunctions(found, names[^2], local);
        else
        {
            found.AddRange(Known.Postgres.Functions(local));
            foreach (var schema in path) AddFunctions(found, schema, local);
        }

        return found;
    }

    /// <summary>The operators of this name.</summary>
    public List<Operator> Operators(string? schema, string symbol)
    {
        var found = new List<Operator>();
        if (schema is null or Known.Catalog) found.AddRange(Known.Postgres.Operators(symbol));
        foreach (var (known, where) in _extensions) if (schema is null ? path.Contains(where) : where == schema) found.AddRange(known.Operators(symbol));
        return found;
    }

    public Cast? FindCast(DataType source, DataType target)
    {
        if (Known.Postgres.FindCast(source, target) is { } known) return known;
        foreach (var (extension, _) in _extensions) if (extension.FindCast(source, target) is { } brought) return brought;
        return null;
    }

    /// <summary>The type below a domain, and below that one, with its modifier.</summary>
    public Typed BaseOf(Typed type)
    {
        for (var depth = 0; type.Type.Kind == TypeKind.Domain && depth < 100; depth++)
        {
            if (type.Type.Definition is not DomainType domain) return type.Type.Subtype is { } below ? new(below) : type;
            if (Parse(domain.Type) is not { } inner) return type;
            type = inner;
        }

        return type;
    }

    public DataType BaseOf(DataType type) => type.Kind == TypeKind.Domain ? BaseOf(new Typed(type)).Type : type;

    /// <summary>The fields of a row of this type, or null for a type without any.</summary>
    public IReadOnlyList<(string Name, Typed Type)>? FieldsOf(DataType type) => BaseOf(type).Definition switch
    {
        CompositeType composite => [.. composite.Attributes.Select(a => (a.Name, Typed(a.Type)))],
        Table table => [.. table.Columns.Select(c => (c.Name, Typed(c.Type)))],
        View view => [.. view.Columns.Select(c => (c.Name, Typed(c.Type)))],
        _ => null,
    };

    /// <summary>A type that the catalog holds as text.</summary>
    /// <exception cref="NotUnderstoodException">It is not known.</exception>
    public Typed Typed(string text) => Parse(text) ?? throw new NotUnderstoodException($"the type {text} is not known");

    /// <summary>A type that the catalog holds as text; one that is not known takes part in nothing.</summary>
    public Typed TypedOrOpaque(string text) => Parse(text) ?? new Typed(DataType.Opaque(text));

    public Typed? Parse(string text) => TypeReader.Parse(text) is { } name ? TypeResolution.Resolve(name, this) : null;

    private void AddFunctions(List<Function> found, string schema, string local)
    {
        if (schema == Known.Catalog)
        {
            found.AddRange(Known.Postgres.Functions(local));
            return;
        }


        foreach (var (known, where) in _extensions) if (where == schema) found.AddRange(known.Functions(local).Where(f => f.Schema != Known.Catalog));
        foreach (var (signature, routine) in catalog.Routines)
        {
            if (signature.Name.Local == local && signature.Name.Schema == schema && UserFunctions.Of(routine, this) is { } own) found.Add(own);
        }
    }

    private DataType? Own(Name name)
    {
        if (catalog.Types.TryGetValue(name, out var definition)) return UserTypes.Of(definition, this);
        if (catalog.Find(name) is { } table) return UserTypes.Row(name, table);
        if (catalog.Views.TryGetValue(name, out var view)) return UserTypes.Row(name, view);
        if (UserTypes.Multirange(name, this) is { } multirange) return multirange;

        return name.Local.StartsWith('_') && FindType(name.Schema, name.Local[1..]) is { Kind: not TypeKind.Array } element ? element.Array : null;
    }
}
