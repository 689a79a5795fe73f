using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Database.Tests.Operations;

/// <summary>The tables that the cases stand on.</summary>
internal static class Schema
{
    public static readonly Name Users = Name.Public("users");
    public static readonly Name Credits = Name.Public("user_credits");

    public static readonly Name Events = Name.Public("events");
    public static readonly Name Jobs = Name.Public("jobs");

    public static CreateTable CreateUsers => new(Users, [new Column("id", "text"), new Column("name", "text") { Nullable = true }, new Column("email", "text") { Nullable = true }])
    {
        PrimaryKey = new PrimaryKey("PK_users", ["id"]),
    };

    public static CreateTable CreateCredits => new(Credits, [new Column("user_id", "text"), new Column("credits", "integer") { Default = "0" }]);

    public static string[] SomeUsers => ["insert into users (id, name, email) select 'u' || n, 'User ' || n, 'u' || n || '@fltr.dev' from generate_series(1, 3000) n"];

    public static string[] SomeCredits => [.. SomeUsers, "insert into user_credits (user_id, credits) select id, 10 from users"];
}
