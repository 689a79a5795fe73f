using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Types;

/// <summary>What PostgreSQL itself, or one extension that comes with it, brings. Read once from a resource that a server wrote.</summary>
internal sealed class Known
{
    /// <summary>The schema that PostgreSQL's own objects are in.</summary>
    public const string Catalog = "pg_catalog";

    /// <summary>The schema of views over the catalogs that the standard describes (manual chapter 37).</summary>
    public const string InformationSchema = "information_schema";

    private const string Resources = "known/";

    private static readonly FrozenDictionary<string, Lazy<Known>> _all = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Resources, StringComparison.Ordinal))
        .Select(name => name[Resources.Length..])
        .ToFrozenDictionary(name => name, name => new Lazy<Known>(() => Read(name)), StringComparer.Ordinal);

    private readonly Dictionary<string, DataType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Function>> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Operator>> _operators = new(StringComparer.Ordinal);
    private readonly Dictionary<(DataType, DataType), Cast> _casts = [];
    private ILookup<string, OperatorClass> _classes = Enumerable.Empty<OperatorClass>().ToLookup(c => c.Method);
    private readonly Dictionary<string, (string Name, DataType Type)[]> _relations = new(StringComparer.Ordinal);
    private readonly List<Known> _required = [];
    private HashSet<(string Method, DataType Type)> _defaults = [];
    private readonly string _schema;

    private Known(string name) => _schema = name == Catalog ? Catalog : $"@{name}";

    /// <summary>PostgreSQL itself.</summary>
    public static Known Postgres => _all[Catalog].Value;

    /// <summary>Whether an access method orders or compares just this type by itself.</summary>
    public bool HasDefaultClass(string method, DataType type) => _defaults.Contains((method, type));

    /// <summary>The relations that it brings, with their columns.</summary>
    public IReadOnlyList<(string Name, DataType Type)>? FindRelation(string name) => _relations.GetValueOrDefault(name);

    /// <summary>The operator classes of an access method.</summary>
    public IEnumerable<OperatorClass> ClassesOf(string method) => _classes[method];

    public IReadOnlyCollection<Cast> Casts => _casts.Values;

    /// <summary>The extensions without which this one is not.</summary>
    public IEnumerable<string> Required => _required.Select(required => required._schema[1..]);

    public bool HasClass(string name) => _classes.Any(classes => classes.Any(c => c.Name == name));

    /// <summary>What is in every database, in a schema of its own.</summary>
    public static Known Standard => _all[InformationSchema].Value;

    /// <summary>An extension, or null for one that does not come with PostgreSQL.</summary>
    public static Known? Extension(string name) => name is not (Catalog or InformationSchema) && _all.TryGetValue(name, out var known) ? known.Value : null;

    /// <summary>One of PostgreSQL's own types.</summary>
    public static DataType Type(string name) => Postgres._types[name];

    public DataType? FindType(string name) => _types.GetValueOrDefault(name);

    public IReadOnlyList<Function> Functions(string name) => _functions.TryGetValue(name, out var found) ? found : [];

    public IReadOnlyList<Operator> Operators(string name) => _operators.TryGetValue(name, out var found) ? found : [];

    public Cast? FindCast(DataType source, DataType target) => _casts.GetValueOrDefault((source, target));

    private static Known Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resources + name)!;
        using var reader = new StreamReader(stream);
        var known = new Known(name);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToLookup(line => line[0]);
        known._required.AddRange(lines["R"].Select(line => Extension(line[1])!));
        foreach (var line in lines["T"]) known.Add(line);
        foreach (var line in lines["T"]) known.Connect(line);
        foreach (var line in lines["F"]) known.AddFunction(line);
        foreach (var line in lines["O"]) known.AddOperator(line);
        foreach (var line in lines["C"]) known.AddCast(line);
        known._classes = lines["K"].Select(line => new OperatorClass(known.SchemaOf(line[2]), known.Bare(line[2]), line[1], known.Of(line[3]), line[4] == "1")).ToLookup(c => c.Method);
        known._defaults = [.. known._classes.SelectMany(c => c).Where(c => c.IsDefault).Select(c => (c.Method, c.Type))];
        foreach (var line in lines["V"]) known._relations[known.Bare(line[1])] = [.. line[2].Split(',').Select(known.Column)];
        return known;
    }

    // T name kind category preferred collatable array item base subtype multirange volatility
    private void Add(string[] line)
    {
        var kind = line[2] switch { "d" => TypeKind.Domain, "e" => TypeKind.Enum, "p" => TypeKind.Pseudo, "r" => TypeKind.Range, "m" => TypeKind.Multirange, _ => TypeKind.Base };
        var type = new DataType(SchemaOf(line[1]), Bare(line[1]))
        {
            Kind = kind,
            Category = line[3][0],
            Preferred = line[4] == "1",
            Collatable = line[5] == "1",
            ArrayName = At(line, 6) is { } array ? Bare(array) : null,
            Volatility = At(line, 11) ?? "ii",
        };
        _types[type.Name] = type;
        if (type.Array is { } arrayType) _types[arrayType.Name] = arrayType;
    }

    private void Connect(string[] line)
    {
        var type = Of(line[1]);
        if (At(line, 7) is { } item) type.Item = Of(item);
        if (At(line, 8) is { } below) type.Subtype = Of(below);
        if (At(line, 9) is { } subtype) type.Subtype = Of(subtype);
        if (At(line, 10) is not { } multirange) return;
        type.Partner = Of(multirange);
        type.Partner.Partner = type;
    }

    // F name kind result set arguments variadic defaults names columns volatility
    private void AddFunction(string[] line)
    {
        var function = new Function(SchemaOf(line[1]), Bare(line[1]), line[2][0], Of(line[3]), line[4] == "1", At(line, 5) is { } arguments ? [.. arguments.Split(',').Select(Of)] : [])
        {
            IsVariadic = At(line, 6) == "1",
            Defaults = int.Parse(At(line, 7) ?? "0", CultureInfo.InvariantCulture),
            ArgumentNames = At(line, 8)?.Split(',') ?? [],
            Columns = At(line, 9) is { } columns ? [.. columns.Split(',').Select(Column)] : [],
            Volatility = At(line, 10)?[0] ?? 'i',
        };
        Append(_functions, function.Name, function);
    }

    private (string Name, DataType Type) Column(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return (text[..colon], Of(text[(colon + 1)..]));
    }

    // O name left right result volatility
    private void AddOperator(string[] line)
    {
        var symbol = new Operator(SchemaOf(line[1]), Bare(line[1]), At(line, 2) is { } left ? Of(left) : null, Of(line[3]), Of(line[4])) { Volatility = At(line, 5)?[0] ?? 'i' };
        Append(_operators, symbol.Name, symbol);
    }

    // C source target context method arguments volatility
    private void AddCast(string[] line)
    {
        var context = line[3] switch { "i" => CastContext.Implicit, "a" => CastContext.Assignment, _ => CastContext.Explicit };
        var cast = new Cast(Of(line[1]), Of(line[2]), context, line[4][0], int.Parse(line[5], CultureInfo.InvariantCulture)) { Volatility = At(line, 6)?[0] ?? 'i' };
        _casts[(cast.Source, cast.Target)] = cast;
    }

    private DataType Of(string name) => name[0] != '@' || _schema == Catalog
        ? Plain(name)
        : _types.GetValueOrDefault(name[1..]) ?? _required.Select(required => required.FindType(name[1..])).First(found => found is not null)!;

    private DataType Plain(string name) => _schema == Catalog ? _types[name] : Type(name);

    private bool IsOwn(string name) => name.Length > 1 && name[0] == '@' && _schema != Catalog;

    // An operator of PostgreSQL itself may begin with the sign that marks what is an extension's.
    private string SchemaOf(string name) => IsOwn(name) ? _schema : Catalog;

    private string Bare(string name) => IsOwn(name) ? name[1..] : name;

    private static string? At(string[] line, int index) => index < line.Length && line[index].Length > 0 ? line[index] : null;

    private static void Append<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(item);
    }
}
