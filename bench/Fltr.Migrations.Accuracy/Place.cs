using System.Text.Json.Nodes;
using Fltr.Migrations.Compiler.Sql;

namespace Fltr.Migrations.Accuracy;

/// <summary>Where a statement stands: its file, and its span in UTF-16 units.</summary>
internal readonly record struct Place(string File, int Start, int Length)
{
    public static Place Of(JsonObject line) => new(line["file"]!.GetValue<string>(), line["cstart"]!.GetValue<int>(), line["clen"]!.GetValue<int>());

    /// <summary>Without blanks and comments at both ends: in files that stop the tokens of PostgreSQL's scanner in the oracle, its spans hold them.</summary>
    public Place Trimmed(string text)
    {
        var tokens = Lexer.Read(text.Substring(Start, Length)).Where(t => !t.IsTrivia).ToList();
        return tokens.Count == 0 ? this : new Place(File, Start + tokens[0].Start, tokens[^1].End - tokens[0].Start);
    }

    public override string ToString() => $"{File}@{Start}+{Length}";
}
