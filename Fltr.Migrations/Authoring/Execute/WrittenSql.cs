using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Authoring;

/// <summary>Execute.Sql, Script and EmbeddedScript. The text is one statement here; the compiler's SQL front end cuts it.</summary>
internal sealed class WrittenSql : Draft
{
    private readonly Func<string> _text;
    private readonly string? _description;
    private readonly Dictionary<string, string> _parameters;

    internal WrittenSql(Func<string> text, string? description, IDictionary<string, string>? parameters, Source source)
    {
        _text = text;
        _description = description;
        _parameters = parameters is null ? [] : new Dictionary<string, string>(parameters);
        Source = source;
    }

    /// <inheritdoc />
    protected internal override IEnumerable<Operation> Complete(Catalog before)
    {
        var text = SqlParameters.Replace(_text(), _parameters);
        if (string.IsNullOrWhiteSpace(text)) throw new CatalogException($"Execute.{Source.Api} holds no SQL.");
        return [new ExecuteSql([new SqlStatement(text, null)]) { Description = _description }];
    }
}
