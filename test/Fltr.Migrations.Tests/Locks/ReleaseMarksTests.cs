using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Tests.Locks;

public sealed class ReleaseMarksTests
{
    private const string Text = """
        # Fltr.Migrations lock file 1. Written by the build; commit it with the migrations.
        database fltr_auth
        service nextjs

        migration 202507010900 CreateUsers
          owner nextjs
          checksum 1-aa
          released
          writes public.users

        migration 202508010900 AddNickname
          owner nextjs
          checksum 1-bb
          writes public.users

        migration 202509010900 AddLocale
          checksum 1-cc

        table public.users owner nextjs
          column id text

        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Stand_below_the_checksum_and_once(string line)
    {
        var before = Text.ReplaceLineEndings(line);

        var (after, marked) = ReleaseMarks.Add(before, (version, checksum) => (version, checksum) is (202507010900, "1-aa") or (202508010900, "1-bb") or (202509010900, "1-of-another"));

        Assert.Equal([202508010900], marked);
        Assert.Equal(before.Replace($"  checksum 1-bb{line}", $"  checksum 1-bb{line}  released{line}", StringComparison.Ordinal), after);
        Assert.Equal(["CreateUsers", "AddNickname"], LockFileParser.Parse("migrations.lock", after.ReplaceLineEndings("\n").Split('\n')).Migrations.Where(m => m.Released).Select(m => m.Name));
    }

    [Fact]
    public void Of_all_reach_the_last() => Assert.Equal([202508010900, 202509010900], ReleaseMarks.Add(Text, (_, _) => true).Marked);
}
