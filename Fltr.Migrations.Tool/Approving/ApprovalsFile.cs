using System.Text;
using Fltr.Migrations.Requests;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Approving;

/// <summary>Writes an answer where its owner's reviewers see it.</summary>
internal static class ApprovalsFile
{
    /// <summary>Writes the answer to a request, over the one that no longer counts where there is one.</summary>
    /// <returns>The file, from the project's folder on.</returns>
    public static async Task<string> WriteAsync(MigrationProject project, Request request, CancellationToken cancellation)
    {
        if (request is { Answer: { } misplaced, IsInOwnersFolder: false })
        {
            throw new RunnerException(
                ExitCode.Findings, $"The answer for {request.Version} {request.Migration} stands in {misplaced.File}({misplaced.Line}), where {request.Owner} does not review it.",
                "Take it away there, then run again.");
        }

        var file = request.Answer?.File ?? request.File;
        var path = Path.Combine(project.Folder, file);
        var before = File.Exists(path) ? Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path, cancellation)) : null;
        var after = ApprovalsText.With(before, request with { File = file }) ?? throw new RunnerException(
            ExitCode.Findings, $"The answer in {file}({request.Answer!.Line}) is not made of plain literals, so this command leaves it alone.", $"Write it by hand: {ApprovalsText.Attribute(request)}");

        // The text has kept its byte order mark, or never had one.
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, after, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
        return file;
    }
}
