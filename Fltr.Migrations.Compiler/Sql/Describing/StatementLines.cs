using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>One line of JSON for each statement of a text.</summary>
internal sealed class StatementLines
{
    // What people write in SQL is for people to read; this JSON goes into no web page.
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Description _description = new();

    /// <param name="file">As it was given.</param>
    public IEnumerable<string> Of(string file, string text)
    {
        var statements = Splitter.Split(text);
        var bytes = 0;
        var counted = 0;
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(counted, statement.Start - counted));
            counted = statement.Start;
            var line = new JsonObject
            {
                ["file"] = file,
                ["i"] = i,
                ["start"] = bytes,
                ["len"] = Encoding.UTF8.GetByteCount(text.AsSpan(statement.Start, statement.Length)),
                ["cstart"] = statement.Start,
                ["clen"] = statement.Length,
            };
            foreach (var (name, value) in Said(statement).ToList()) line[name] = value?.DeepClone();
            yield return line.ToJsonString(_plain);
        }
    }

    private JsonObject Said(Statement statement)
    {
        var (syntax, problem) = Parser.Parse(statement);
        return problem is null ? _description.Of(syntax!) : new JsonObject { ["kind"] = "ERROR", ["error"] = problem.Message, ["at"] = problem.At - statement.Start };
    }
}
