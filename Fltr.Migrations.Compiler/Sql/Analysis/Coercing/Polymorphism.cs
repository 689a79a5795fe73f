using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Coercing;

/// <summary>What anyelement and its like stand for in a call (manual 38.2.5): check_ and enforce_generic_type_consistency of src/backend/parser/parse_coerce.c.</summary>
internal sealed class Polymorphism
{
    private readonly World _world;
    private readonly List<DataType> _compatible = [];
    private DataType? _element;
    private DataType? _range;
    private DataType? _multirange;
    private DataType? _common;
    private DataType? _commonRange;
    private bool _isEnum;
    private bool _isNoArray;

    private Polymorphism(World world) => _world = world;

    /// <summary>The declared types and the result with what they stand for; null where the given types do not agree.</summary>
    public static (DataType[] Arguments, DataType? Result)? Resolve(World world, IReadOnlyList<DataType> given, IReadOnlyList<DataType> declared, DataType? result)
    {
        if (!declared.Any(type => type.IsPolymorphic) && result?.IsPolymorphic != true) return ([.. declared], result);

        var self = new Polymorphism(world);
        for (var i = 0; i < declared.Count; i++) if (declared[i].IsPolymorphic && !self.Take(given[i], declared[i])) return null;
        if (!self.Conclude()) return null;

        var arguments = declared.Select((type, i) => self.Stand(type, given[i].Is("unknown") || type.Name.StartsWith("anycompatible", StringComparison.Ordinal))).ToArray();
        return (arguments, result is null ? null : self.Stand(result, isWanted: true));
    }

    private bool Take(DataType given, DataType declared)
    {
        _isEnum |= declared.Name == "anyenum";
        _isNoArray |= declared.Name == "anynonarray";
        if (given.Is("unknown")) return true;

        switch (declared.Name)
        {
            case "anyelement" or "anynonarray" or "anyenum":
                return Agree(ref _element, given);
            case "anyarray":
                return _world.BaseOf(given).Element is { } element && Agree(ref _element, element);
            case "anyrange":
                return _world.BaseOf(given) is { Kind: TypeKind.Range } range && Agree(ref _range, range);
            case "anymultirange":
                return _world.BaseOf(given) is { Kind: TypeKind.Multirange } multirange && Agree(ref _multirange, multirange);
            case "anycompatible" or "anycompatiblenonarray":
                _compatible.Add(given);
                return true;
            case "anycompatiblearray":
                if (_world.BaseOf(given).Element is not { } item) return false;
                _compatible.Add(item);
                return true;
            case "anycompatiblerange" or "anycompatiblemultirange":
                var whole = _world.BaseOf(given);
                if (whole.Kind == TypeKind.Multirange) whole = whole.Partner!;
                return whole.Kind == TypeKind.Range && Agree(ref _commonRange, whole);
            default:
                return false;
        }
    }

    private bool Conclude()
    {
        if (_multirange is not null && !Agree(ref _range, _multirange.Partner!)) return false;
        if (_range?.Subtype is { } subtype && !Agree(ref _element, subtype)) return false;
        if (_commonRange?.Subtype is { } commonSubtype) _compatible.Add(commonSubtype);
        if (_isEnum && _element is not null && _world.BaseOf(_element).Kind != TypeKind.Enum) return false;
        if (_isNoArray && _element?.Kind == TypeKind.Array) return false;

        _common = _compatible.Count == 0 ? Known.Type("text") : CommonType.Of(_world, _compatible);
        return _common is not null && _compatible.TrueForAll(type => Pathways.CanCoerce(_world, type, _common, CastContext.Implicit));
    }

    // What is polymorphic and given stays so: such an argument is passed as it is.
    private DataType Stand(DataType declared, bool isWanted)
    {
        if (!declared.IsPolymorphic || !isWanted) return declared;
        return declared.Name switch
        {
            "anyelement" or "anynonarray" or "anyenum" => _element,
            "anyarray" => _element?.Array,
            "anyrange" => _range,
            "anymultirange" => _multirange ?? _range?.Partner,
            "anycompatible" or "anycompatiblenonarray" => _common,
            "anycompatiblearray" => _common!.Array,
            "anycompatiblerange" => _commonRange,
            "anycompatiblemultirange" => _commonRange?.Partner,
            _ => declared,
        } ?? declared;
    }

    private static bool Agree(ref DataType? known, DataType given)
    {
        known ??= given;
        return known.Equals(given);
    }
}
