using Fltr.Migrations.Requests;

namespace Fltr.Migrations.Tool.Approving;

/// <summary>The text of a file of approvals with one more answer in it. All that was written by somebody else stays as it was.</summary>
internal static class ApprovalsText
{
    /// <summary>The new text; null when the text holds an answer to the request that is not made of plain literals.</summary>
    /// <param name="text">What is there; null when there is no file yet.</param>
    public static string? With(string? text, Request request)
    {
        if (text is null) return Attribute(request) + "\n";

        var head = FileHead.Read(text);
        var written = head.Approvals.FirstOrDefault(a => a.Answers(request.Version, request.Table));
        if (written is not null) return Renewed(text, written, request);
        return request.Answer is { } answer && answer.File == request.File ? null : Added(text, head, request);
    }

    /// <summary>The attribute that answers a request.</summary>
    public static string Attribute(Request request) => $"[assembly: Approve({request.Version}, Table = {Literal(request.Table)}, Checksum = {Literal(request.Checksum)})]";

    private static string Renewed(string text, WrittenApproval written, Request request) => written.Checksum is { } old
        ? $"{text[..old.Start]}{Literal(request.Checksum)}{text[old.End..]}"
        : $"{text[..written.End]}, Checksum = {Literal(request.Checksum)}{text[written.End..]}";

    private static string Added(string text, FileHead head, Request request)
    {
        var line = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var attribute = Attribute(request);
        if (head is { End: null, Next: null }) return $"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : line)}{attribute}{line}";
        if (head.End is not { } end) return text[0] == '\uFEFF' ? $"\uFEFF{attribute}{line}{line}{text[1..]}" : $"{attribute}{line}{line}{text}";

        // A remark at the end of the line belongs to what is before it; a declaration there does not.
        var after = Tokens.EndOfLine(text, end);
        if (head.Next < after) return $"{text[..end]}{line}{attribute}{line}{text[end..].TrimStart(' ', '\t')}";
        return $"{text[..after]}{(head.EndsInAttribute ? "" : line)}{line}{attribute}{(after == text.Length ? line : "")}{text[after..]}";
    }

    private static string Literal(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
