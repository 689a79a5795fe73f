namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>One form of a line in a header.</summary>
/// <param name="Word">The word that it begins with.</param>
/// <param name="Example">A line of the form.</param>
/// <param name="Read">Adds what a line says.</param>
internal sealed record HeaderForm(string Word, string Example, Func<HeaderLine, Header, Header> Read)
{
    /// <summary>Whether a header may hold several lines of the form.</summary>
    public bool Repeats { get; private init; }

    /// <summary>Whether any text makes a line of the form.</summary>
    public bool IsProse { get; private init; }

    public static IReadOnlyList<HeaderForm> All { get; } =
    [
        new("description", "-- description Credits can expire", (line, header) => header with { Description = line.Text("a description") }) { IsProse = true },
        new("owner", "-- owner fastapi", (line, header) => header with
        {
            Owner = new OwnerAttribute(line.Word("a service"), line.Source.Line, line.Source.File) { ColumnInLine = line.Source.Column },
        }),
        new("expand", "-- expand split-user-credits", (line, header) => header with
        {
            Expand = new ExpandAttribute(line.Word("a change"), line.Source.Line, line.Source.File) { ColumnInLine = line.Source.Column },
        }),
        new("backfill", "-- backfill split-user-credits", (line, header) => header with
        {
            Backfill = new BackfillAttribute(line.Word("a change"), line.Source.Line, line.Source.File) { ColumnInLine = line.Source.Column },
        }),
        new("contract", "-- contract split-user-credits after 48h", (line, header) => header with
        {
            Contract = new ContractAttribute(line.Word("a change"), line.Source.Line, line.Source.File) { ColumnInLine = line.Source.Column, After = line.WordBehind("after", "a length of time") },
        }),
        new("touches", "-- touches users", (line, header) => header with
        {
            Touches = [.. header.Touches, new TouchesAttribute(line.Word("a table"), line.Source.Line, line.Source.File) { ColumnInLine = line.Source.Column }],
        }) { Repeats = true },
        new("suppress", "-- suppress FLTR2108 because it may wait", (line, header) => header with
        {
            Suppressions = [.. header.Suppressions, new SuppressAttribute(line.Word("the id of a rule"), line.Source.Line, line.Source.File) { ColumnInLine = line.Source.Column, Because = line.TextBehind("because") }],
        }) { Repeats = true },
        new("irreversible", "-- irreversible because the rows are gone", (line, header) => header with
        {
            Irreversible = new IrreversibleAttribute(line.TextBehind("because"), line.Source.Line, line.Source.File) { ColumnInLine = line.Source.Column },
        }),
        new("direct", "-- direct because the table is small", (line, header) => header with
        {
            Direct = new DirectAttribute(line.Source.Line, line.Source.File) { ColumnInLine = line.Source.Column, Because = line.TextBehind("because") },
        }),
        new("transaction", "-- transaction none", (line, header) =>
        {
            line.Skip("none");
            return header with { Transaction = TransactionBehavior.None };
        }),
    ];

    public static HeaderForm? Of(string word) => All.FirstOrDefault(f => f.Word == word);
}
