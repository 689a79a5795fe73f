using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fltr.Migrations.Sql;

/// <summary>The full name of an object: its schema and its own name, as PostgreSQL stores them (folded, unquoted).</summary>
[JsonConverter(typeof(NameJson))]
public sealed record Name(string Schema, string Local) : IComparable<Name>
{
    /// <summary>The schema that holds an object whose author named none.</summary>
    public const string DefaultSchema = "public";

    /// <summary>An object in the schema <c>public</c>.</summary>
    public static Name Public(string local) => new(DefaultSchema, local);

    /// <summary>An object whose schema may be left out.</summary>
    public static Name Of(string? schema, string local) => new(string.IsNullOrEmpty(schema) ? DefaultSchema : schema, local);

    /// <summary>Another object of the same schema.</summary>
    public Name Sibling(string local) => new(Schema, local);

    /// <summary>Ordinal, schema first: the order of every output.</summary>
    public int CompareTo(Name? other)
    {
        if (other is null) return 1;
        var bySchema = string.CompareOrdinal(Schema, other.Schema);
        return bySchema != 0 ? bySchema : string.CompareOrdinal(Local, other.Local);
    }

    /// <summary>For messages, not for SQL: the schema is left out when it is <c>public</c>.</summary>
    public override string ToString() => Schema == DefaultSchema ? Local : $"{Schema}.{Local}";
}

/// <summary>Writes a name as SQL would spell it, <c>public.users</c> or <c>"My Schema"."x.y"</c>, and reads it back.</summary>
public sealed class NameJson : JsonConverter<Name>
{
    /// <inheritdoc />
    public override Name Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Name value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    /// <summary>The spelling in a plan, a lock file and the history.</summary>
    public static string Format(Name name) => $"{Identifier.Quote(name.Schema)}.{Identifier.Quote(name.Local)}";

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not two identifiers with a dot between them.</exception>
    public static Name Parse(string text)
    {
        var at = 0;
        var schema = Identifier.Read(text, ref at);
        if (at >= text.Length || text[at++] != '.') throw new FormatException($"'{text}' is not a qualified name.");
        var local = Identifier.Read(text, ref at);
        return at == text.Length ? new Name(schema, local) : throw new FormatException($"'{text}' is not a qualified name.");
    }
}
