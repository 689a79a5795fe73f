using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;
using Npgsql;

namespace Fltr.Migrations.Database.Tests.Connections;

public sealed class AddressForms
{
    [Theory]
    [InlineData("postgres://app@db.example:6432/fltr", "postgres://app@db.example:6432/fltr")]
    [InlineData("postgresql://app:secret@db.example/fltr", "postgres://app@db.example:5432/fltr")]
    [InlineData("postgresql+asyncpg://app:secret@db.example/fltr?ssl=require", "postgres://app@db.example:5432/fltr")]
    [InlineData("postgres://app:secret@[::1]:6432/fltr", "postgres://app@[::1]:6432/fltr")]
    [InlineData("postgres://app:secret@/fltr?host=/run/pg&port=6432", "postgres://app@/fltr?host=/run/pg&port=6432")]
    [InlineData("postgres://app@%2Frun%2Fpg/fltr", "postgres://app@/fltr?host=/run/pg&port=5432")]
    [InlineData("postgres:///fltr", "postgres://localhost:5432/fltr")]
    [InlineData("postgres://app:secret@db.example/fltr?pgbouncer=true&connection_limit=1&schema=public", "postgres://app@db.example:5432/fltr")]
    [InlineData("Host=db.example;Port=6432;Database=fltr;Username=app;Password=secret", "postgres://app@db.example:6432/fltr")]
    [InlineData(" Server=db.example;User ID=app;Database=fltr ", "postgres://app@db.example:5432/fltr")]
    public void A_uri_and_keywords_say_the_same(string text, string display) => Assert.Equal(display, DatabaseAddress.Parse(text).ToString());

    [Theory]
    [InlineData("p%40ss", "p@ss")]
    [InlineData("p@ss", "p@ss")]
    [InlineData("a:b", "a:b")]
    [InlineData("a#b+c%2Fd%3F", "a#b+c/d?")]
    [InlineData("%25%20%C3%BC", "% ü")]
    [InlineData("$'\"; =", "$'\"; =")]
    public void A_password_in_a_uri_arrives_as_it_was_meant(string written, string meant) =>
        Assert.Equal(meant, PasswordOf($"postgres://app:{written}@db.example/fltr"));

    [Theory]
    [InlineData("'a;b''c'", "a;b'c")]
    [InlineData("\"a;b=c\"", "a;b=c")]
    [InlineData("p@ss:/?#%", "p@ss:/?#%")]
    public void A_password_among_keywords_arrives_as_it_was_meant(string written, string meant) =>
        Assert.Equal(meant, PasswordOf($"Host=db.example;Password={written};Database=fltr"));

    [Theory]
    [InlineData("")]
    [InlineData("hunter2")]
    [InlineData("mysql://app:hunter2@db.example/fltr")]
    [InlineData("postgres://app:hunter2@db.example")]
    [InlineData("postgres://app:hunter2/x@db.example/fltr")]
    [InlineData("postgres://app:1234/hunter2@db.example/fltr")]
    [InlineData("postgres://app:x?hunter2@db.example/fltr")]
    [InlineData("postgres://app:hunter2%4@db.example/fltr")]
    [InlineData("postgres://app:x@db.example:hunter2/fltr")]
    [InlineData("postgres://app:hunter2@db.example/fltr?sslmode=hunter2")]
    [InlineData("postgres://app:hunter2@one,two/fltr")]
    [InlineData("postgres://app:x@db.example/fltr?hunter2")]
    [InlineData("host=db.example dbname=fltr password=hunter2")]
    [InlineData("Host=db.example;Database=fltr;Password=x;hunter2=y")]
    [InlineData("Host=db.example;Database=fltr;Port=hunter2")]
    [InlineData("Host=db.example;Database=fltr;Password=\"hunter2")]
    [InlineData("Host=db.example;Password=hunter2")]
    public void A_wrong_form_is_refused_without_a_word_of_it(string text)
    {
        var refusal = Assert.Throws<AddressException>(() => DatabaseAddress.Parse(text, "AUTH_DATABASE_URL"));

        Assert.Equal(ExitCode.Usage, refusal.Code);
        Assert.StartsWith("AUTH_DATABASE_URL cannot be read as a PostgreSQL connection: ", refusal.Message);
        Assert.NotNull(refusal.Remedy);
        Assert.DoesNotContain("hunter2", refusal.ToString() + refusal.Remedy);
    }

    [Fact]
    public void Parameters_of_a_uri_become_settings()
    {
        var settings = SettingsOf("postgres://app@db.example/fltr?sslmode=verify-full&sslrootcert=/ca.pem&connect_timeout=7&options=-c%20geqo%3Doff&channel_binding=require");

        Assert.Equal(SslMode.VerifyFull, settings.SslMode);
        Assert.Equal("/ca.pem", settings.RootCertificate);
        Assert.Equal(7, settings.Timeout);
        Assert.Equal("-c geqo=off", settings.Options);
        Assert.Equal(ChannelBinding.Require, settings.ChannelBinding);
    }

    [Fact]
    public void Our_settings_win()
    {
        var settings = SettingsOf("Host=db.example;Database=fltr;Pooling=true;Enlist=true;Application Name=x;Command Timeout=5");

        Assert.False(settings.Pooling);
        Assert.False(settings.Enlist);
        Assert.Equal("fltr-migrations", settings.ApplicationName);
        Assert.Equal(0, settings.CommandTimeout);
    }

    private static NpgsqlConnectionStringBuilder SettingsOf(string text) => new(DatabaseAddress.Parse(text).ConnectionString);

    private static string? PasswordOf(string text) => SettingsOf(text).Password;
}
