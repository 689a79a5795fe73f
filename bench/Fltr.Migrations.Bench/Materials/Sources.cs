using System.Globalization;

namespace Fltr.Migrations.Bench.Materials;

/// <summary>Writes migrations as their authors would.</summary>
internal static class Sources
{
    public const string Database = "bench";
    public const string ConnectionVariable = "BENCH_DATABASE_URL";
    private const string Owner = "web";

    private static readonly DateTime _first = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Nine of ten create a table of six columns and an index on it, the tenth adds a column to an older table: no rows can stand in the way.</summary>
    public static void WriteGrowth(string folder, int count)
    {
        WriteOwnership(folder);
        for (var i = 1; i <= count; i++) Write(folder, i, i % 10 == 0 ? Addition(i) : Table(i));
    }

    /// <summary>The first half creates tables, the second half an index on each of them: by then there may be rows.</summary>
    public static void WriteIndexesOnOlderTables(string folder, int tables)
    {
        WriteOwnership(folder);
        for (var i = 1; i <= tables; i++) Write(folder, i, Table(i));
        for (var i = 1; i <= tables; i++) Write(folder, tables + i, $"""Create.Index("t_{i}_qty_idx").OnTable("t_{i}").OnColumn("qty");""");
    }

    /// <summary>Each creates so many tables with an index and a check.</summary>
    public static void WriteManyTables(string folder, int tables, int together)
    {
        WriteOwnership(folder);
        for (var i = 0; i < tables / together; i++)
        {
            var sentences = Enumerable.Range(i * together, together).Select(t => $"""{Table(t)}{Environment.NewLine}        Create.CheckConstraint("t_{t}_qty").OnTable("t_{t}").WithSql("qty > 0");""");
            Write(folder, i + 1, string.Join(Environment.NewLine, sentences));
        }
    }

    private static string Table(int i) => $"""
        Create.Table("t_{i}")
                    .WithColumn("id").AsInt64().Identity().PrimaryKey()
                    .WithColumn("name").AsString().Indexed("t_{i}_name_idx")
                    .WithColumn("created_at").AsDateTimeOffset().WithDefault(SystemMethods.CurrentDateTimeOffset)
                    .WithColumn("amount").AsDecimal(12, 2).Nullable()
                    .WithColumn("active").AsBoolean().WithDefaultValue(true)
                    .WithColumn("qty").AsInt32().Nullable();
        """;

    private static string Addition(int i) => $"""Alter.Table("t_{i - 5}").AddColumn("extra_{i}").AsString().Nullable().WithDefaultValue("");""";

    private static void WriteOwnership(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, Owner));
        File.WriteAllText(Path.Combine(folder, "Ownership.cs"), $"""
            using Fltr.Migrations;

            [assembly: Database("{Database}", ConnectionVariable = "{ConnectionVariable}")]
            [assembly: Service("{Owner}")]
            """);
    }

    private static void Write(string folder, int number, string up)
    {
        var version = _first.AddMinutes(number).ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(folder, Owner, $"{version}_M{number}.cs"), $$"""
            using Fltr.Migrations;

            namespace Bench;

            [Migration({{version}}, "Number {{number}}"), Owner("{{Owner}}")]
            public sealed class M{{number}} : Migration
            {
                public override void Up()
                {
                    {{up}}
                }
            }
            """);
    }
}
