using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Tests.Sql.Lowering;

/// <summary>What is understood of a text of SQL.</summary>
internal sealed record Read(Catalog Catalog, IReadOnlyList<Folded> Statements)
{
    public static Read Of(string text)
    {
        var fold = new Fold(Catalog.Empty);
        List<Folded> statements = [.. fold.Read(text, _ => Source.Unknown)];
        return new Read(fold.Catalog, statements);
    }

    /// <summary>What cannot be, in order.</summary>
    public IReadOnlyList<string> Problems => [.. Statements.Select(s => s.Lowered.Problem?.Message).OfType<string>()];

    /// <summary>The operations of the last statement, as SQL.</summary>
    public string Last => string.Join("; ", Statements[^1].Lowered.Operations);

    /// <summary>Whether the last statement stays SQL.</summary>
    public bool Stays => !Statements[^1].Lowered.IsWhole;

    /// <summary>Tables with their columns, for short.</summary>
    public string Tables => string.Join("; ", Catalog.Tables.Select(t => $"{t.Name}({string.Join(", ", t.Columns.Select(c => c.Name))})"));

    /// <summary>What was not seen.</summary>
    public string Unseen => string.Join("; ", Catalog.Unseen.Select(u => $"{u.Object?.ToString() ?? "anything"}: {u.Because}"));
}
