using System.Runtime.Versioning;
using Fltr.Migrations.Accuracy;
using Fltr.Migrations.Accuracy.Catalogs;

[assembly: SupportedOSPlatform("linux")]

// How well SQL is understood, measured against what PostgreSQL's own parser says of the same files.
const int Done = 0;
const int Findings = 1;
const int WrongUse = 2;

if (args is not [var folder] || !Directory.Exists(Path.Combine(folder, "oracle")))
{
    Console.Error.WriteLine("accuracy takes the folder of the corpus: one with oracle/*.jsonl.gz, histories and regress/pg16.");
    return WrongUse;
}

// Files about literals only: where one does not end, two parsers may go on at different places.
string[] literals = ["numerology.sql", "strings.sql"];
var histories = Comparison.Of(folder, Corpus.Read(folder, "histories"));
var regress = Comparison.Of(folder, Corpus.Read(folder, "regress-pg16").Without(literals));

var catalogs = History.All(folder);
IMeasure[] measures = [.. Measures.Of(histories, regress), .. Replayed.Measure(catalogs), await LiveReplay.MeasureAsync(catalogs), .. ParserRace.Run(folder)];
foreach (var miss in measures.SelectMany(m => m.Misses)) Console.WriteLine(miss);
Console.WriteLine();
foreach (var measure in measures) Console.WriteLine(measure.Line());
return measures.All(m => m.IsReached) ? Done : Findings;
