using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fltr.Migrations.Catalogs.Json;

/// <summary>A catalog as one JSON document: every object with its definition as PostgreSQL prints it, in the order of names. Other programs read it; nothing reads it back.</summary>
public static class CatalogJson
{
    private const int Format = 1;

    private static readonly JsonWriterOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document on one line.</summary>
    public static string Write(Catalog catalog)
    {
        using var stream = new MemoryStream();
        Write(catalog, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the document.</summary>
    public static void Write(Catalog catalog, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, _plain);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.Strings("schemas", catalog.Schemas);
        json.Objects("extensions", catalog.Extensions.Values.Where(x => x.Name != "plpgsql"), Write);
        json.Objects("tables", catalog.Tables, TableJson.Write);
        json.Objects("views", catalog.Views.Values, ViewJson.Write);
        json.Objects("sequences", catalog.Sequences.Values, SequenceJson.Write);
        json.Objects("enums", catalog.Types.Values.OfType<EnumType>(), TypeJson.Write);
        json.Objects("domains", catalog.Types.Values.OfType<DomainType>(), TypeJson.Write);
        json.Objects("composites", catalog.Types.Values.OfType<CompositeType>(), TypeJson.Write);
        json.Objects("routines", RoutineJson.InOrder(catalog.Routines.Values), RoutineJson.Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Extension extension)
    {
        json.WriteString("name", extension.Name);
        json.WriteString("schema", extension.Schema);
    }
}
