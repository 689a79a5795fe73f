using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Json;

namespace Fltr.Migrations.Tool.Output;

/// <summary>
/// Where words go. For people: standard output, or the terminal itself when a build started us, whose logger would swallow them. With
/// --json standard output belongs to the one document, and people's words go to standard error.
/// </summary>
internal sealed class Screen : IDisposable
{
    // A table that is squeezed below this is harder to read than one whose lines the terminal wraps.
    private const int Narrowest = 140;

    private readonly TextWriter _words;
    private readonly BuildTerminal? _terminal;
    private readonly bool _inBuild;
    private bool _isBegun;

    private Screen(TextWriter words, BuildTerminal? terminal, bool json, bool inBuild, bool isTerminal)
    {
        _words = words;
        _terminal = terminal;
        _inBuild = inBuild;
        Json = json;
        Paint = new Paint(isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !OperatingSystem.IsWindows());
        Width = isTerminal && terminal is null ? Math.Max(Narrowest, Console.WindowWidth) : null;
    }

    /// <summary>Whether a program wants one document.</summary>
    public bool Json { get; }

    /// <summary>Colours, where they are seen.</summary>
    public Paint Paint { get; }

    /// <summary>Columns of the terminal; null where lines may be as long as they like.</summary>
    public int? Width { get; }

    public static Screen Open(bool json)
    {
        var inBuild = Environment.GetEnvironmentVariable("FLTR_PROGRESS") == "terminal";
        if (json) return new Screen(Console.Error, null, json, inBuild, !Console.IsErrorRedirected);

        var terminal = inBuild ? ControllingTerminal.Open() : null;
        return new Screen(Console.Out, terminal is null ? null : new BuildTerminal(terminal), json, inBuild, terminal is not null || !Console.IsOutputRedirected);
    }

    public void Line(string text = "")
    {
        if (_terminal is not null) _terminal.Line(text);
        else _words.WriteLine(text);
        _isBegun = false;
    }

    /// <summary>The beginning of a line, to be seen at once.</summary>
    public void Begin(string text)
    {
        _isBegun = true;
        if (_terminal is not null)
        {
            _terminal.Begin(text);
            return;
        }

        _words.Write(text);
        _words.Flush();
    }

    /// <summary>Asks whoever sits at the terminal.</summary>
    public string? Ask(string question)
    {
        Begin(question);
        _isBegun = false;
        return Console.ReadLine()?.Trim();
    }

    /// <summary>Says what is wrong.</summary>
    public void Show(Problem problem)
    {
        if (_isBegun) Line("stopped");
        _terminal?.Line(problem.ToString());
        Console.Error.WriteLine(_inBuild ? problem.Canonical() : problem.ToString());
    }

    /// <summary>Says what is wrong where nothing else is to be said.</summary>
    public ExitCode Fail(Problem problem)
    {
        Show(problem);
        if (Json) Document(new ErrorDocument((int)problem.Code, ErrorText.Of(problem)!), json => json.ErrorDocument);
        return problem.Code;
    }

    /// <summary>The one document of a command. How it is written is asked for only where it is: to know costs as much time as a short command.</summary>
    public void Document<T>(T document, Func<ToolJson, JsonTypeInfo<T>> type)
    {
        if (!Json) return;

        // The default encoder would write a quotation mark in SQL as \u0022.
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) JsonSerializer.Serialize(writer, document, type(ToolJson.Default));
        output.Write("\n"u8);
    }

    public void Dispose() => _terminal?.Dispose();
}
