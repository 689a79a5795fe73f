using Fltr.Migrations.Database.Tests.Harness;

namespace Fltr.Migrations.Database.Tests.Running;

/// <summary>Migrations that are files of SQL, applied and undone.</summary>
public sealed class SqlFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fltr-sql-").FullName;

    [Fact]
    public async Task Are_applied_with_their_phase_and_undone_by_their_own_way_back()
    {
        // Semicolons that end no statement; PostgreSQL knows bodies without quotes since 14.
        var body = (await ThrowawayServer.SharedAsync()).Binaries.Major >= 14 ? "begin atomic\n  select coalesce($1.nickname, $1.name);\nend" : "as 'select coalesce($1.nickname, $1.name);'";
        Write("202501010000_create_users.sql", """
            -- People who can log in
            create table users (id text primary key, name text);
            insert into users values ('u1', 'A; -- down');

            -- down
            drop table users;
            """);
        Write("202501020000_add_nickname.sql", $"""
            -- A name to call people by
            -- expand nickname
            alter table users add nickname text;
            create index concurrently users_nickname on users (nickname);

            create function call_by(users) returns text language sql
            {body};

            -- down
            drop function call_by(users);
            drop index concurrently users_nickname;
            alter table users drop nickname;
            """);
        var plan = PlanOf.SqlFiles(_folder);
        await using var database = await ThrowawayDatabase.CreateAsync();

        var applied = await database.UpAsync(plan);

        Assert.Equal(["create_users", "add_nickname"], applied.Select(a => a.Name));
        Assert.Equal("A; -- down", await database.ValueAsync("select call_by(users) from users"));
        Assert.Equal("true", await database.ValueAsync("select indisvalid::text from pg_index where indexrelid = 'users_nickname'::regclass"));
        Assert.Equal("expand nickname A name to call people by", await database.ValueAsync("select concat_ws(' ', phase, change, description) from fltr_migrations.history where version = 202501020000"));

        await database.DownAsync(plan, 202501010000);
        Assert.Equal("id name", await database.ValueAsync("select string_agg(attname, ' ' order by attnum) from pg_attribute where attrelid = 'users'::regclass and attnum > 0 and not attisdropped"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
