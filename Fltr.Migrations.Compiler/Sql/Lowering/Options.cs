using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Storage parameters as PostgreSQL keeps them: <c>fillfactor=70</c>; one without a value is true.</summary>
internal static class Options
{
    public static Seq<string> Of(Seq<Option> options) => [.. options.Select(o => $"{o.Name}={o.Value ?? "true"}")];

    public static Seq<string>? OrNone(Seq<Option> options) => options.Count == 0 ? null : Of(options);
}
