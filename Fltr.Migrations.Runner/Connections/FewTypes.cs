#pragma warning disable NPG9001 // Npgsql may change this door in a minor version; the version here is exact, and all that the runner reads comes through it.
using System.Buffers;
using System.Text;
using Npgsql.Internal;
using Npgsql.Internal.Postgres;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>
/// The types that a run reads and writes: text, boolean, integer, bigint. Npgsql asks here before it makes its own tables of types, for which a hundred
/// methods would be compiled: the work of a run that has nothing to do would be half as much again.
/// </summary>
internal sealed class FewTypes : PgTypeInfoResolverFactory, IPgTypeInfoResolver
{
    private static readonly DataTypeName _text = DataTypeName.FromDisplayName("text");
    private static readonly DataTypeName _unknown = new("pg_catalog.unknown");
    private static readonly DataTypeName _boolean = DataTypeName.FromDisplayName("bool");
    private static readonly DataTypeName _integer = DataTypeName.FromDisplayName("int4");
    private static readonly DataTypeName _bigint = DataTypeName.FromDisplayName("int8");

    /// <inheritdoc />
    public override IPgTypeInfoResolver CreateResolver() => this;

    /// <inheritdoc />
    public override IPgTypeInfoResolver? CreateArrayResolver() => null;

    /// <inheritdoc />
    public PgTypeInfo? GetTypeInfo(Type? type, DataTypeName? dataTypeName, PgSerializerOptions options)
    {
        if (Is<string>(_text)) return new PgTypeInfo(options, new TextConverter(), _text, typeof(string));
        if (type == typeof(string) && dataTypeName == _unknown) return new PgTypeInfo(options, new TextConverter(), _unknown, typeof(string)) { PreferredFormat = DataFormat.Text };
        if (Is<long>(_bigint)) return new PgTypeInfo(options, new BigintConverter(), _bigint, typeof(long));
        if (Is<int>(_integer)) return new PgTypeInfo(options, new IntegerConverter(), _integer, typeof(int));
        return Is<bool>(_boolean) ? new PgTypeInfo(options, new BooleanConverter(), _boolean, typeof(bool)) : null;

        // A parameter may say its CLR type only, and a column its own only.
        bool Is<T>(DataTypeName name) => (type == typeof(T) && (dataTypeName == name || dataTypeName is null)) || (dataTypeName == name && (type is null || type == typeof(object)));
    }

    // A text may be longer than the buffer of the connection: what a history keeps of a migration is.
    private sealed class TextConverter : PgStreamingConverter<string>
    {
        public override bool CanConvert(DataFormat format, out BufferRequirements bufferRequirements)
        {
            bufferRequirements = BufferRequirements.None;
            return true;
        }

        public override Size GetSize(SizeContext context, string value, ref object? writeState) => Encoding.UTF8.GetByteCount(value);

        public override string Read(PgReader reader) => Text(reader.ReadBytes(reader.CurrentRemaining));

        public override async ValueTask<string> ReadAsync(PgReader reader, CancellationToken cancellationToken = default) =>
            Text(await reader.ReadBytesAsync(reader.CurrentRemaining, cancellationToken).ConfigureAwait(false));

        public override void Write(PgWriter writer, string value) => writer.WriteBytes(Encoding.UTF8.GetBytes(value));

        public override ValueTask WriteAsync(PgWriter writer, string value, CancellationToken cancellationToken = default) => writer.WriteBytesAsync(Encoding.UTF8.GetBytes(value), cancellationToken);

        private static string Text(ReadOnlySequence<byte> bytes) => bytes.IsSingleSegment ? Encoding.UTF8.GetString(bytes.FirstSpan) : Encoding.UTF8.GetString(bytes.ToArray());
    }

    private sealed class BigintConverter : PgBufferedConverter<long>
    {
        public override bool CanConvert(DataFormat format, out BufferRequirements bufferRequirements)
        {
            bufferRequirements = BufferRequirements.CreateFixedSize(sizeof(long));
            return format is DataFormat.Binary;
        }

        protected override long ReadCore(PgReader reader) => reader.ReadInt64();

        protected override void WriteCore(PgWriter writer, long value) => writer.WriteInt64(value);
    }

    private sealed class IntegerConverter : PgBufferedConverter<int>
    {
        public override bool CanConvert(DataFormat format, out BufferRequirements bufferRequirements)
        {
            bufferRequirements = BufferRequirements.CreateFixedSize(sizeof(int));
            return format is DataFormat.Binary;
        }

        protected override int ReadCore(PgReader reader) => reader.ReadInt32();

        protected override void WriteCore(PgWriter writer, int value) => writer.WriteInt32(value);
    }

    private sealed class BooleanConverter : PgBufferedConverter<bool>
    {
        public override bool CanConvert(DataFormat format, out BufferRequirements bufferRequirements)
        {
            bufferRequirements = BufferRequirements.CreateFixedSize(sizeof(byte));
            return format is DataFormat.Binary;
        }

        protected override bool ReadCore(PgReader reader) => reader.ReadByte() != 0;

        protected override void WriteCore(PgWriter writer, bool value) => writer.WriteByte(value ? (byte)1 : (byte)0);
    }
}
