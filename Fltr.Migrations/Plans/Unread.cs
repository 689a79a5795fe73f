using System.Text.Json;

namespace Fltr.Migrations.Plans;

/// <summary>A part of a plan that is read when it is asked for. Compares by what it says.</summary>
internal sealed class Unread<T> : IEquatable<Unread<T>> where T : class
{
    private readonly Func<ReadOnlyMemory<byte>, T>? _read;
    private T? _value;

    public Unread(T value) => _value = value;

    public Unread(ReadOnlyMemory<byte> json, Func<ReadOnlyMemory<byte>, T> read) => (Json, _read) = (json, read);

    /// <summary>As it is written; empty when it comes out of no file.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <exception cref="JsonException">Something else is written in its place.</exception>
    public T Value => _value ??= Read();

    public bool Equals(Unread<T>? other) => other is not null && Value.Equals(other.Value);

    public override bool Equals(object? obj) => Equals(obj as Unread<T>);

    public override int GetHashCode() => Value.GetHashCode();

    private T Read()
    {
        try
        {
            return _read!(Json);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw new JsonException(exception.Message, exception);
        }
    }
}
