using System.Runtime.CompilerServices;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Tests.Authoring;

public class SourceTests
{
    [Fact]
    public void Each_operation_knows_the_word_and_line_that_made_it()
    {
        var first = Line() + 3;
        var operations = Said.Operations(m =>
        {
            m.Create.Table("t")
                .WithColumn("a").AsInt32()
                .WithColumn("b").AsString()
                    .Unique()
                    .ForeignKey("users", "id");
            m.Alter.Table("users")
                .AddColumn("x").AsInt32().Nullable()
                .AddColumn("y").AsInt32().Nullable();
            m.Delete.Column("x")
                .Column("y").FromTable("users");
            m.Insert.IntoTable("logs")
                .Row(new { line = "l" });
            m.Execute.Sql("select 1");
        }, Shop.Catalog);

        Assert.Equal(
            [
                (0, "Table", "t"), (3, "Unique", ""), (4, "ForeignKey", "users"),
                (6, "AddColumn", "x"), (7, "AddColumn", "y"),
                (8, "Column", "x"), (9, "Column", "y"),
                (11, "Row", ""), (12, "Sql", ""),
            ],
            operations.Select(o => (o.Source.Line - first, o.Source.Api, o.Source.Argument)));
        Assert.All(operations, o => Assert.EndsWith("SourceTests.cs", o.Source.File));
    }

    [Fact]
    public void A_column_of_a_new_table_knows_its_own_line()
    {
        var table = Said.Operations(m => m.Create.Table("t")
            .WithColumn("a").AsInt32()
            .WithColumn("b").AsInt32()).OfType<CreateTable>().Single();
        Assert.Equal(table.Columns[0].Source.Line + 1, table.Columns[1].Source.Line);
        Assert.Equal(("WithColumn", "b"), (table.Columns[1].Source.Api, table.Columns[1].Source.Argument));
    }

    [Fact]
    public void A_problem_stands_at_its_sentence()
    {
        var line = Line() + 1;
        var problem = Said.Record(m => m.Delete.Column("x").FromTable("nowhere")).Problem;
        Assert.Equal((line, "Column", "x"), (problem!.Source.Line, problem.Source.Api, problem.Source.Argument));
    }

    private static int Line([CallerLineNumber] int line = 0) => line;
}
