using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Printing;

/// <summary>Functions that SQL writes in words: get_func_sql_syntax.</summary>
internal sealed partial class Printer
{
    private bool PrintInWords(CallNode call)
    {
        if (call.Function.Schema != Known.Catalog) return false;

        var arguments = call.Arguments;
        switch (call.Function.Name)
        {
            case "timezone" when arguments.Count == 2:
                Words("(", arguments[1], " AT TIME ZONE ", arguments[0], ")");
                return true;
            case "overlaps":
                Words("((", arguments[0], ", ", arguments[1], ") OVERLAPS (", arguments[2], ", ", arguments[3], "))");
                return true;
            case "extract":
                Words("EXTRACT(", Text(arguments[0]), " FROM ", arguments[1], ")");
                return true;
            case "is_normalized":
                Words("(", arguments[0], $" IS{Form(arguments)} NORMALIZED)");
                return true;
            case "normalize":
                Words("NORMALIZE(", arguments[0], arguments.Count == 2 ? $", {Text(arguments[1])}" : "", ")");
                return true;
            case "pg_collation_for":
                Words("COLLATION FOR (", arguments[0], ")");
                return true;
            case "overlay":
                Words("OVERLAY(", arguments[0], " PLACING ", arguments[1], " FROM ", arguments[2]);
                Words([.. arguments.Count == 4 ? new object[] { " FOR ", arguments[3] } : [], ")"]);
                return true;
            case "position":
                Words("POSITION((", arguments[1], ") IN (", arguments[0], "))");
                return true;
            case "substring" when arguments.Count == 3 && arguments[1].Type.Is("text"):
                Words("SUBSTRING(", arguments[0], " SIMILAR ", arguments[1], " ESCAPE ", arguments[2], ")");
                return true;
            case "substring":
                Words("SUBSTRING(", arguments[0], " FROM ", arguments[1]);
                Words([.. arguments.Count == 3 ? new object[] { " FOR ", arguments[2] } : [], ")"]);
                return true;
            case "btrim" or "ltrim" or "rtrim":
                var side = call.Function.Name switch { "ltrim" => "LEADING", "rtrim" => "TRAILING", _ => "BOTH" };
                Words([$"TRIM({side}", .. arguments.Count == 2 ? new object[] { " ", arguments[1] } : [], " FROM ", arguments[0], ")"]);
                return true;
            default:
                return false;
        }
    }

    private static string Form(IReadOnlyList<Node> arguments) => arguments.Count == 2 ? $" {Text(arguments[1])}" : "";

    private static string Text(Node node) => node is ConstantNode { Text: { } text } ? text : throw new NotUnderstoodException("a word was expected");

    /// <summary>Texts as they are, nodes printed.</summary>
    private void Words(params ReadOnlySpan<object> parts)
    {
        foreach (var part in parts)
        {
            if (part is Node node) Print(node, showImplicit: false);
            else output.Add((string)part);
        }
    }
}
