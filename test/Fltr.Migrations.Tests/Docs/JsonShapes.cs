using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fltr.Migrations.Tests.Docs;

/// <summary>The documents of <c>--json</c>, drawn from the records that are written.</summary>
internal sealed partial class JsonShapes
{
    private readonly Dictionary<string, RecordDeclarationSyntax> _records = Sources.TypesIn("Fltr.Migrations.Tool/Json").OfType<RecordDeclarationSyntax>().ToDictionary(r => r.Identifier.Text);

    /// <summary>The documents, each with the commands that its documentation names.</summary>
    public IEnumerable<(string Name, string Summary, IReadOnlyList<string> Commands)> Documents =>
        from record in _records.Values
        let name = record.Identifier.Text
        where name.EndsWith("Document", StringComparison.Ordinal)
        let summary = Sources.Summary(record)
        select (name, summary, (IReadOnlyList<string>)[.. Quoted().Matches(summary.Split('.')[0]).Select(m => m.Groups[1].Value)]);

    public string Draw(string record)
    {
        var text = new StringBuilder();
        Draw(text, _records[record], 0);
        return text.ToString();
    }

    private void Draw(StringBuilder text, RecordDeclarationSyntax record, int depth)
    {
        var margin = new string(' ', 2 * (depth + 1));
        text.Append("{\n");
        foreach (var (name, type, note) in Members(record))
        {
            var inner = Element(type.TrimEnd('?'));
            var isList = inner != type.TrimEnd('?');
            text.Append($"{margin}\"{char.ToLowerInvariant(name[0])}{name[1..]}\": ");
            if (_records.TryGetValue(inner, out var below))
            {
                if (isList) text.Append("[ ");
                Draw(text, below, depth + 1);
                if (isList) text.Append(" ]");
            }
            else
            {
                text.Append(isList ? $"[ {Word(inner)} ]" : Word(inner));
            }

            text.Append(type.EndsWith('?') ? ", // may be absent" : ",").Append(note.Length == 0 ? "" : type.EndsWith('?') ? $": {note}" : $" // {note}").Append('\n');
        }

        text.Append(new string(' ', 2 * depth)).Append('}');
    }

    private static IEnumerable<(string Name, string Type, string Note)> Members(RecordDeclarationSyntax record) =>
        (record.ParameterList?.Parameters ?? []).Select(p => (p.Identifier.Text, p.Type!.ToString(), Sources.Parameter(record, p.Identifier.Text)))
            .Concat(record.Members.OfType<PropertyDeclarationSyntax>()
                .Where(p => p.Modifiers.Any(SyntaxKind.PublicKeyword) && !p.Modifiers.Any(SyntaxKind.StaticKeyword) && !p.AttributeLists.ToString().Contains("JsonIgnore", StringComparison.Ordinal))
                .Select(p => (p.Identifier.Text, p.Type.ToString(), Sources.Summary(p))));

    private static string Element(string type) => List().Match(type) is { Success: true } list ? list.Groups[1].Value.TrimEnd('?') : type;

    private static string Word(string type) => type switch
    {
        "int" or "long" or "double" or "decimal" => "number",
        "bool" => "true or false",
        "string" => "text",
        "DateTimeOffset" or "DateTime" => "time",
        "IReadOnlyDictionary<string, string>" => "{ name: text }",
        "IReadOnlyDictionary<string, int>" => "{ name: number }",
        _ => throw new InvalidDataException($"How is {type} written in JSON?"),
    };

    [GeneratedRegex("^IReadOnlyList<(.+)>$")]
    private static partial Regex List();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
