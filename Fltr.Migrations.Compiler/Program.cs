using System.Text;
using Fltr.Migrations.Compiler;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Pages;
using Fltr.Migrations.Compiler.Planning;
using Fltr.Migrations.Locks;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Requests;

const int Done = 0;
const int Findings = 1;
const int WrongUse = 2;

CompilationOptions options;
try
{
    bool? isRight = args switch
    {
        ["sql", "statements", .. var files] => SqlStatements.Print(files),
        ["sql", "operations", .. var files] => SqlOperations.Print(files),
        ["sql", "check", .. var files] => SqlCheck.Print(files),
        ["sql", "catalog", .. var files] => SqlCatalog.Print(files),
        ["parts", .. var files] => FoldedParts.Print(files),
        _ => null,
    };
    if (isRight is not null) return isRight.Value ? Done : Findings;

    options = CommandLine.Read(args);
}
catch (UsageException exception)
{
    Console.Error.WriteLine($"Fltr.Migrations.Compiler: {exception.Message}");
    return WrongUse;
}

CompilationResult result;
try
{
    PlanJsonAhead.Begin();
    result = Compilation.Run(options);
    if (options.Requests is not null) RequestFile.Write(options.Requests, result.Requests);
    if (!result.HasErrors)
    {
        if (options.Plan is not null) PlanFile.Write(result.Plan!, options.Plan);
        if (options is { Lock: not null, ContinuousIntegration: false })
        {
            SharedFile.Write(options.Lock, result.Lock!);
            OwnershipFiles.Write(options);
        }
    }
}
catch (Exception exception)
{
    // Whatever it is, the build says so in one line and fails.
    result = new CompilationResult([new Diagnostic("FLTR9001", Severity.Error, $"The check itself failed: {exception.GetType().Name}: {Excerpt.Sentence(exception.Message)} Please report it.", Source.Unknown)]);
}

var lines = new Report(options.Assembly, new SourceRoots(options.SourceRoots)).Lines(result.Diagnostics);
if (options.Diagnostics is not null) SharedFile.Write(options.Diagnostics, string.Concat(lines.Select(l => l + "\n")));
using (var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
{
    foreach (var line in lines) output.WriteLine(line);
}

return result.HasErrors ? Findings : Done;
