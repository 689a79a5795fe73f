using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Fltr.Migrations.Tasks;

/// <summary>Writes down of which files a plan is made: git is asked when the plan leaves the repository, and that may be long after.</summary>
public sealed class PrintSources : Task
{
    [Required]
    public string Print { get; set; } = "";

    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Where builds put what they make.</summary>
    [Required]
    public string Made { get; set; } = "";

    public ITaskItem[] Sources { get; set; } = [];

    public override bool Execute()
    {
        SourcePrint.Of(Folder, Made, Sources).Write(Print);
        return true;
    }
}
