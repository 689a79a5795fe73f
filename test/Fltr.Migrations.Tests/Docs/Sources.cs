using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fltr.Migrations.Tests.Docs;

/// <summary>What the sources say of themselves: declarations, and their documentation as Markdown.</summary>
internal static partial class Sources
{
    private static readonly CSharpParseOptions _options = new(LanguageVersion.Latest, DocumentationMode.Parse);

    public static IReadOnlyList<BaseTypeDeclarationSyntax> TypesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs").Order(StringComparer.Ordinal)
            .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), _options).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()),
    ];

    public static string Summary(SyntaxNode declaration) => Text(declaration, "summary", null);

    /// <summary>What the documentation of a type says about a parameter.</summary>
    public static string Parameter(SyntaxNode declaration, string name) => Text(declaration, "param", name);

    private static string Text(SyntaxNode declaration, string tag, string? name)
    {
        var elements = declaration.GetLeadingTrivia().Select(t => t.GetStructure()).OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(d => d.ChildNodes().OfType<XmlElementSyntax>()).Where(e => e.StartTag.Name.ToString() == tag);
        var element = elements.FirstOrDefault(e => name is null || e.StartTag.Attributes.OfType<XmlNameAttributeSyntax>().Any(a => a.Identifier.ToString() == name));
        return element is null ? "" : Markdown(element.Content.ToString());
    }

    private static string Markdown(string xml)
    {
        var text = Code().Replace(Reference().Replace(Margin().Replace(xml, "\n"), m => $"`{m.Groups[1].Value.Replace("Attribute", "", StringComparison.Ordinal)}`"), "`$1`");
        return System.Net.WebUtility.HtmlDecode(Spaces().Replace(text, " ").Trim());
    }

    [GeneratedRegex(@"\r?\n\s*///")]
    private static partial Regex Margin();

    [GeneratedRegex(@"<c>(.*?)</c>")]
    private static partial Regex Code();

    [GeneratedRegex("""<(?:see|paramref) (?:cref|name|langword)="([^"]+)" ?/>""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
