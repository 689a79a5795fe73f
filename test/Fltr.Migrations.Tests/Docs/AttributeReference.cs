using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fltr.Migrations.Tests.Docs;

/// <summary><c>docs/reference/attributes.md</c>, from the attributes' declarations and their documentation.</summary>
public sealed class AttributeReference
{
    [Fact]
    public void The_page_says_what_the_attributes_say()
    {
        var types = Sources.TypesIn("Fltr.Migrations/Attributes");
        var attributes = types.OfType<ClassDeclarationSyntax>().Where(t => !t.Modifiers.Any(SyntaxKind.AbstractKeyword)).ToList();
        var text = new StringBuilder("# Attributes\n\nWhat stands above a migration and in `Ownership.cs`. Written from the code by a test: `FLTR_ACCEPT=1 dotnet test test/Fltr.Migrations.Tests --filter Reference` refreshes it.\n");
        Add(text, "Above a migration", attributes.Where(a => Usage(a).Contains("Class", StringComparison.Ordinal)));
        Add(text, "Of the assembly", attributes.Where(a => !Usage(a).Contains("Class", StringComparison.Ordinal)));
        foreach (var words in types.OfType<EnumDeclarationSyntax>()) AddEnum(text, words);
        Repository.MustHold("docs/reference/attributes.md", text.ToString());
    }

    [Fact]
    public void Every_attribute_and_every_value_is_explained()
    {
        var types = Sources.TypesIn("Fltr.Migrations/Attributes");
        Assert.Empty(types.Where(t => Sources.Summary(t).Length == 0).Select(t => t.Identifier.Text));
        Assert.Empty(types.OfType<ClassDeclarationSyntax>().SelectMany(Values).Where(v => v.Summary.Length == 0).Select(v => v.Name));
    }

    private static void Add(StringBuilder text, string heading, IEnumerable<ClassDeclarationSyntax> attributes)
    {
        text.Append($"\n## {heading}\n");
        foreach (var attribute in attributes)
        {
            text.Append($"\n### {Name(attribute)}\n\n```csharp\n{Written(attribute)}\n```\n\n{Sources.Summary(attribute)}{(Usage(attribute).Contains("AllowMultiple = true", StringComparison.Ordinal) ? " May be said several times." : "")}\n");
            var values = Values(attribute).ToList();
            if (values.Count == 0) continue;

            text.Append("\n| value | type | what it says |\n| --- | --- | --- |\n");
            foreach (var value in values) text.Append($"| {value.Name}{(value.Required ? ", required" : "")} | `{value.Type}` | {value.Summary} |\n");
        }
    }

    private static void AddEnum(StringBuilder text, EnumDeclarationSyntax words)
    {
        text.Append($"\n## {words.Identifier}\n\n{Sources.Summary(words)}\n\n| word | meaning |\n| --- | --- |\n");
        foreach (var word in words.Members) text.Append($"| {word.Identifier} | {Sources.Summary(word)} |\n");
    }

    /// <summary>As it is typed: what goes between the brackets by position, then what has to be said by name.</summary>
    private static string Written(ClassDeclarationSyntax attribute)
    {
        var parameters = attribute.ParameterList ?? attribute.Members.OfType<ConstructorDeclarationSyntax>().First().ParameterList;
        var said = parameters.Parameters.Where(p => p.AttributeLists.Count == 0).Select(p => p.Identifier.Text)
            .Concat(Values(attribute).Where(v => v.Required).Select(v => $"{v.Name} = …")).ToList();
        var target = Usage(attribute).Contains("Class", StringComparison.Ordinal) ? "" : "assembly: ";
        return $"[{target}{Name(attribute)}{(said.Count == 0 ? "" : $"({string.Join(", ", said)})")}]";
    }

    private static IEnumerable<(string Name, string Type, string Summary, bool Required)> Values(ClassDeclarationSyntax attribute) =>
        attribute.Members.OfType<PropertyDeclarationSyntax>().Where(p => p.Modifiers.Any(SyntaxKind.PublicKeyword) && !p.AttributeLists.ToString().Contains("EditorBrowsable", StringComparison.Ordinal))
            .Select(p => (p.Identifier.Text, p.Type.ToString().TrimEnd('?'), Sources.Summary(p), p.Modifiers.Any(SyntaxKind.RequiredKeyword)));

    private static string Name(ClassDeclarationSyntax attribute) => attribute.Identifier.Text[..^"Attribute".Length];

    private static string Usage(ClassDeclarationSyntax attribute) => attribute.AttributeLists.ToString();
}
