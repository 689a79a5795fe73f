using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Fltr.Migrations.Operations;

/// <summary>An ordered list that compares by its elements, so that records which hold one compare by value.</summary>
[CollectionBuilder(typeof(Seq), nameof(Seq.Of))]
public sealed class Seq<T> : IReadOnlyList<T>, ICollection<T>, IEquatable<Seq<T>>
{
    private readonly List<T> _items;
    private bool _read;

    /// <summary>For the JSON reader, which adds the elements before anybody has seen the list.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Seq() => _items = [];

    internal Seq(ReadOnlySpan<T> items)
    {
        _items = new List<T>(items.Length);
        _items.AddRange(items);
        _read = true;
    }

    /// <inheritdoc cref="IReadOnlyCollection{T}.Count" />
    public int Count => _items.Count;

    bool ICollection<T>.IsReadOnly => _read;

    /// <inheritdoc />
    public T this[int index] => _items[index];

    /// <summary>The list with one element more at its end.</summary>
    public Seq<T> With(T item) => [.. _items, item];

    /// <summary>The list without the elements that match.</summary>
    public Seq<T> Without(Predicate<T> match) => [.. _items.Where(item => !match(item))];

    /// <summary>The list with each element that matches changed.</summary>
    public Seq<T> Change(Predicate<T> match, Func<T, T> change) => [.. _items.Select(item => match(item) ? change(item) : item)];

    /// <inheritdoc />
    public bool Equals(Seq<T>? other) => other is not null && _items.SequenceEqual(other._items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Seq<T>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The elements with commas between them, for messages.</summary>
    public override string ToString() => string.Join(", ", _items);

    /// <inheritdoc cref="IEnumerable{T}.GetEnumerator" />
    public List<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    void ICollection<T>.Add(T item)
    {
        if (_read) throw new NotSupportedException("A Seq does not change.");
        _items.Add(item);
    }

    void ICollection<T>.Clear() => throw new NotSupportedException("A Seq does not change.");

    bool ICollection<T>.Contains(T item) => _items.Contains(item);

    void ICollection<T>.CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    bool ICollection<T>.Remove(T item) => throw new NotSupportedException("A Seq does not change.");
}

/// <summary>Builds a <see cref="Seq{T}"/> from a collection expression.</summary>
public static class Seq
{
    /// <summary>Called by the compiler for <c>[a, b]</c>.</summary>
    public static Seq<T> Of<T>(ReadOnlySpan<T> items) => new(items);
}
