namespace Fltr.Migrations.Database.Tests.Harness;

public sealed class SchemaPictureTests
{
    private static readonly string[] Everything =
    [
        "create schema app",
        "create type app.mood as enum ('sad', 'it''s ok')",
        "create domain app.email as text check (value like '%@%')",
        "create table app.users (gone int, id bigint generated always as identity primary key, name text collate \"C\" not null default 'x', mood app.mood, twice int generated always as (1 + 1) stored, serial serial)",
        "alter table app.users drop column gone",
        "alter table app.users add constraint named check (name <> '') not valid",
        "create unique index users_name on app.users (lower(name)) where name <> 'y'",
        "create view app.names as select name from app.users",
        "create function app.touch() returns trigger language plpgsql as 'begin return new; end'",
        "create trigger touch before update on app.users for each row execute function app.touch()",
        "create policy mine on app.users for select to public using (true)",
        "alter table app.users enable row level security",
        "comment on column app.users.name is 'what people call them'",
        "comment on table app.users is 'people'",
        "create table app.parts (at date) partition by range (at)",
        "create schema fltr_migrations",
        "create table fltr_migrations.history (id int)",
    ];

    [Fact]
    public async Task It_shows_everything_and_leaves_out_what_it_is_told_to()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        await database.RunAsync(Everything);

        var text = (await database.PictureAsync()).Text;

        Assert.Contains("column app.users.1 id: type bigint; null forbidden; identity always", text);
        Assert.Contains("column app.users.2 name: type text; collation \"C\"; null forbidden; default 'x'::text; comment what people call them", text);
        Assert.Contains("column app.users.4 twice: type integer; null allowed; generated (1 + 1)", text);
        Assert.Contains("constraint app.users.named: definition CHECK ((name <> ''::text)) NOT VALID", text);
        Assert.Contains("index app.users.users_name: definition UNIQUE ON app.users USING btree (lower(name)) WHERE (name <> 'y'::text)", text);
        Assert.Contains("type app.mood: kind an enum; values 'sad', 'it''s ok'", text);
        Assert.Contains("type app.email: kind a domain; type text; null allowed", text);
        Assert.Contains("sequence app.users_serial_seq: type integer; start 1; increment 1; minimum 1; maximum 2147483647; cache 1; owner app.users.serial", text);
        Assert.Contains("policy app.users.mine: command select; roles public; using true", text);
        Assert.Contains("trigger app.users.touch: definition BEFORE UPDATE ON app.users", text);
        Assert.Contains("table app.users: kind a table; row security on; comment people", text);
        Assert.Contains("table app.names: kind a view; definition SELECT", text);
        Assert.Contains("function app.touch(): definition CREATE OR REPLACE FUNCTION app.touch()", text);
        Assert.DoesNotContain("fltr_migrations", text);
    }

    [Fact]
    public async Task Two_databases_with_one_history_are_equal_and_one_column_makes_a_difference()
    {
        await using var one = await ThrowawayDatabase.CreateAsync();
        await using var two = await ThrowawayDatabase.CreateAsync();
        await one.RunAsync(Everything);
        await two.RunAsync(Everything);
        (await one.PictureAsync()).MustEqual(await two.PictureAsync());

        await two.RunAsync("alter table app.users add column more int");

        var difference = Assert.ThrowsAny<Exception>(() => one.PictureAsync().Result.MustEqual(two.PictureAsync().Result));
        Assert.Contains("+ column app.users.6 more: type integer; null allowed", difference.Message);
    }
}
