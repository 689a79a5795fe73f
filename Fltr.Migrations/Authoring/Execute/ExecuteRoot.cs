using System.ComponentModel;
using System.Data;
using System.Runtime.CompilerServices;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>Runs SQL as written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExecuteRoot : Sentence
{
    private readonly Recording _recording;

    internal ExecuteRoot(Recording recording) => _recording = recording;

    /// <summary>SQL, one statement or several.</summary>
    public void Sql(string sqlStatement, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Add(() => sqlStatement, null, null, new Source(file, line, nameof(Sql), ""));

    /// <summary>SQL in which <c>$(name)</c> stands for a parameter's text.</summary>
    public void Sql(string sqlStatement, IDictionary<string, string> parameters, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Add(() => sqlStatement, null, parameters, new Source(file, line, nameof(Sql), ""));

    /// <summary>SQL, and what it is for.</summary>
    public void Sql(string sqlStatement, string description, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Add(() => sqlStatement, description, null, new Source(file, line, nameof(Sql), ""));

    /// <summary>SQL in which <c>$(name)</c> stands for a parameter's text, and what it is for.</summary>
    public void Sql(string sqlStatement, string description, IDictionary<string, string> parameters, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Add(() => sqlStatement, description, parameters, new Source(file, line, nameof(Sql), ""));

    /// <summary>The SQL in a file. Its path begins in the project's folder; its text becomes part of the plan.</summary>
    public void Script(string pathToSqlScript, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Add(() => ScriptText.OfFile(_recording, pathToSqlScript), null, null, new Source(file, line, nameof(Script), pathToSqlScript));

    /// <summary>The SQL in a file, in which <c>$(name)</c> stands for a parameter's text.</summary>
    public void Script(string pathToSqlScript, IDictionary<string, string> parameters, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Add(() => ScriptText.OfFile(_recording, pathToSqlScript), null, parameters, new Source(file, line, nameof(Script), pathToSqlScript));

    /// <summary>The SQL in a resource of the migration's assembly. Its text becomes part of the plan.</summary>
    public void EmbeddedScript(string embeddedSqlScriptName, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Add(() => ScriptText.OfResource(_recording, embeddedSqlScriptName), null, null, new Source(file, line, nameof(EmbeddedScript), embeddedSqlScriptName));

    /// <summary>The SQL in a resource, in which <c>$(name)</c> stands for a parameter's text.</summary>
    public void EmbeddedScript(string embeddedSqlScriptName, IDictionary<string, string> parameters, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Add(() => ScriptText.OfResource(_recording, embeddedSqlScriptName), null, parameters, new Source(file, line, nameof(EmbeddedScript), embeddedSqlScriptName));

    /// <summary>Refused when the project is built: a plan holds no code.</summary>
    public void WithConnection(Action<IDbConnection, IDbTransaction> operation, string? description = null, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") =>
        Add(ScriptText.OfCode, description, null, new Source(file, line, nameof(WithConnection), ""));

    private void Add(Func<string> text, string? description, IDictionary<string, string>? parameters, Source source) =>
        _recording.Add(new WrittenSql(text, description, parameters, source));
}
