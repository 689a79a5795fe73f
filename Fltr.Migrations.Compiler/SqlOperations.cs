using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler;

/// <summary>The program's mode <c>sql operations</c>: one line of JSON for each statement of the files, with what was understood of it.</summary>
internal static class SqlOperations
{
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether every statement can be.</summary>
    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static bool Print(string[] arguments)
    {
        var fold = new Fold(Catalog.Empty);
        var isRight = true;
        using var output = SqlInput.Output();
        foreach (var file in SqlInput.Files("sql operations", arguments))
        {
            var placed = SqlInput.Text(file);
            foreach (var statement in fold.Read(placed.Text, placed.At))
            {
                output.WriteLine(Line(file, statement).ToJsonString(_plain));
                if (statement.Lowered.Problem is not { } problem) continue;
                SqlInput.Refuse(placed.At(problem.At), problem.Message);
                isRight = false;
            }

            fold.BeginSession();
        }

        return isRight;
    }

    private static JsonObject Line(string file, Folded statement)
    {
        var lowered = statement.Lowered;
        var line = new JsonObject
        {
            ["file"] = file,
            ["cstart"] = statement.Statement.Start,
            ["clen"] = statement.Statement.Length,
            ["kind"] = statement.Syntax?.Kind,
            ["whole"] = lowered.IsWhole,
            ["operations"] = JsonNode.Parse(PlanJson.Write(lowered.Operations)),
        };
        if (lowered.Unseen.Count > 0) line["unseen"] = new JsonArray([.. lowered.Unseen.Select(u => new JsonObject { ["object"] = u.Object is { } name ? NameJson.Format(name) : null, ["because"] = u.Because })]);
        if (lowered.Problem is { } problem) line["error"] = problem.Message;
        return line;
    }
}
