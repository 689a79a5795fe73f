namespace Fltr.Migrations.Sdk.Tests;

/// <summary>The project beside it is not built, and need not even be there: what it has committed speaks for it.</summary>
public sealed class OneProjectBuiltAlone
{
    private const string Auth = "../Auth/migrations.lock";

    [Fact]
    public void Sees_the_tables_of_the_other_in_its_lock_file()
    {
        using var project = Sample.Project();
        project.Write(Auth, Lock("accounts"));
        project.Build().ShouldSucceed();

        project.Write(Auth, Lock("users"));
        var twice = project.Build();

        var error = Assert.Single(twice.Errors);
        Assert.Equal("FLTR3103", error.Code);
        Assert.Contains("users is a table of fltr_auth, where it belongs to nextjs; sample would have a second one.", error.Message);
        Assert.DoesNotContain("Database.dll", project.Output());
    }

    private static string Lock(string table) => $"""
        # Fltr.Migrations lock file 1. Written by the build; commit it with the migrations.
        database fltr_auth
        service nextjs

        migration 202507010900 CreateUsers
          owner nextjs
          checksum 1-24648ad20af24ac252bfa6f2c9388a41
          writes public.{table}

        table public.{table} owner nextjs
          column id text

        """;
}
