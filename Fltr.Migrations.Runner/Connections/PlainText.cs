#pragma warning disable NPG9001 // Npgsql may change this door in a minor version; the version here is exact, and a test reads through it.
using System.Buffers;
using System.Text;
using Npgsql.Internal;
using Npgsql.Internal.Postgres;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>
/// Gives text as it is. Npgsql asks it before its own tables of types, which it makes at the first value that is read: a hundred methods would be
/// compiled for a run that reads nothing but text and is over before they pay.
/// </summary>
internal sealed class PlainText : PgTypeInfoResolverFactory, IPgTypeInfoResolver
{
    private static readonly DataTypeName _text = DataTypeName.FromDisplayName("text");

    /// <inheritdoc />
    public override IPgTypeInfoResolver CreateResolver() => this;

    /// <inheritdoc />
    public override IPgTypeInfoResolver? CreateArrayResolver() => null;

    /// <inheritdoc />
    public PgTypeInfo? GetTypeInfo(Type? type, DataTypeName? dataTypeName, PgSerializerOptions options) =>
        dataTypeName == _text && (type is null || type == typeof(string) || type == typeof(object)) ? new PgTypeInfo(options, new Utf8(), _text, typeof(string)) : null;

    private sealed class Utf8 : PgBufferedConverter<string>
    {
        public override bool CanConvert(DataFormat format, out BufferRequirements bufferRequirements) => CanConvertBufferedDefault(format, out bufferRequirements);

        public override Size GetSize(SizeContext context, string value, ref object? writeState) => Encoding.UTF8.GetByteCount(value);

        protected override string ReadCore(PgReader reader)
        {
            var bytes = reader.ReadBytes(reader.CurrentRemaining);
            return bytes.IsSingleSegment ? Encoding.UTF8.GetString(bytes.FirstSpan) : Encoding.UTF8.GetString(bytes.ToArray());
        }

        protected override void WriteCore(PgWriter writer, string value) => writer.WriteBytes(Encoding.UTF8.GetBytes(value));
    }
}
