using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Authoring;

/// <summary>Says what a sentence lacks.</summary>
internal static class Unfinished
{
    public static CatalogException Sentence(string begun, string missing) => new($"{begun} is not finished: add {missing}.");

    public static T Require<T>(T? value, string begun, string missing) where T : class => value ?? throw Sentence(begun, missing);
}
