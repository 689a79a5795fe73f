using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>Where an attribute was written.</summary>
internal static class AttributeSource
{
    /// <param name="attribute">The attribute.</param>
    /// <param name="argument">Its first argument, by which its column is found.</param>
    public static Source At(this SourcedAttribute attribute, object? argument = null)
    {
        var word = attribute.GetType().Name;
        if (word.EndsWith("Attribute", StringComparison.Ordinal)) word = word[..^"Attribute".Length];
        return new Source(attribute.File, attribute.Line, word, argument?.ToString() ?? "") { Column = attribute.ColumnInLine };
    }
}
