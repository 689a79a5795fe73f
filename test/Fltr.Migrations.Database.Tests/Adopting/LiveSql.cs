namespace Fltr.Migrations.Database.Tests.Adopting;

/// <summary>What <see cref="Cli.Sample.Auth"/> makes, as somebody would have written it by hand.</summary>
internal static class LiveSql
{
    public static string[] Auth =>
    [
        "create table users (id text not null, name text, email text, constraint \"PK_users\" primary key (id))",
        "create index \"IX_users_name\" on users (name)",
    ];
}
