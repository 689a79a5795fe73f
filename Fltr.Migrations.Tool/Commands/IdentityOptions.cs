using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Commands;

/// <summary>The options that say as whom a database is changed, and that it is the one that is meant.</summary>
internal sealed class IdentityOptions
{
    private readonly Option<string?> _environment = new("--environment") { Description = "The environment that the database is of (FLTR_ENVIRONMENT); it is recorded once and must match from then on.", HelpName = "NAME" };
    private readonly Option<string?> _runAs = new("--run-as") { Description = "The role to act as after connecting: the one that owns the tables.", HelpName = "ROLE" };
    private readonly Option<string?> _copyOf = new("--copy-of") { Description = "Take over a copy of this database: waits begin anew, acknowledgements are void.", HelpName = "NAME" };
    private readonly Option<bool> _promoted = new("--promoted") { Description = "A standby was promoted and nothing was lost: the database is still the same." };

    public IdentityOptions(Command command, bool copies = false)
    {
        command.Options.Add(_environment);
        command.Options.Add(_runAs);
        if (!copies) return;
        command.Options.Add(_copyOf);
        command.Options.Add(_promoted);
    }

    public RunnerOptions Read(ParseResult parse)
    {
        var usual = new RunnerOptions();
        return usual with
        {
            Environment = parse.GetValue(_environment) ?? usual.Environment,
            RunAs = parse.GetValue(_runAs),
            CopyOf = parse.GetValue(_copyOf),
            Promoted = parse.GetValue(_promoted),
            Unclean = CleanCommit.WhyNotAsync,
        };
    }
}
