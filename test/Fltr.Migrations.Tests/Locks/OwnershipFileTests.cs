using Fltr.Migrations.Compiler.Pages;
using Fltr.Migrations.Locks;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Tests.Locks;

[Collection(InThisProcess.Name)]
public sealed class OwnershipFileTests
{
    private static readonly string _root = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "repository"));

    [Fact]
    public void The_page_shows_owners_readers_writers_columns_and_touches() => Snapshot.Match(OwnershipPage.Write([Auth]));

    [Fact]
    public void Reviewers_are_asked_by_folder() => Snapshot.Match(Reviewers.Write(Path.Combine(_root, ".github", "CODEOWNERS"), null, [Auth]));

    [Fact]
    public void What_people_wrote_in_CODEOWNERS_stays()
    {
        var path = Path.Combine(_root, "CODEOWNERS");
        var first = Reviewers.Write(path, "* @fltr/everybody\r\n", [Auth]);
        var second = Reviewers.Write(path, first + "/docs/ @fltr/docs\n", [Auth with { Services = [new LockedService("modal", "@fltr/gpu")] }]);

        Assert.StartsWith("* @fltr/everybody\n\n# fltr-migrations begin", first, StringComparison.Ordinal);
        Assert.StartsWith("* @fltr/everybody\n\n# fltr-migrations begin", second, StringComparison.Ordinal);
        Assert.EndsWith("# fltr-migrations end\n/docs/ @fltr/docs\n", second, StringComparison.Ordinal);
        Assert.Contains("/Fltr.Migrations.Auth/modal/ @fltr/gpu\n", second, StringComparison.Ordinal);
        Assert.DoesNotContain("nextjs", second, StringComparison.Ordinal);
        Assert.Equal(second, Reviewers.Write(path, second, [Auth with { Services = [new LockedService("modal", "@fltr/gpu")] }]));
    }

    private static LockFile Auth { get; } = LockFileParser.Parse(Path.Combine(_root, "Fltr.Migrations.Auth", "migrations.lock"), """"
        # Fltr.Migrations lock file 1. Written by the build; commit it with the migrations.
        database fltr_auth
        service nextjs handle @fltr/nextjs
        service fastapi

        migration 202507010900 CreateUsers
          owner nextjs
          checksum 1-1
          released
          writes public.users

        migration 202509150910 CopyUserCredits
          owner fastapi
          checksum 1-2
          reads public.users
          writes public.user_credits

        table public.user_credits owner fastapi
          column user_id text
          column "total, ""all""" numeric(10, 2)
          key user_id to public.users
          shared with nextjs: read, write
        table public.users owner nextjs
          partly seen
          column id text
          shared with fastapi: read of id, email
          shared with fastapi: reference
        table audit."End"
          partly seen
        """".Split('\n'));
}
