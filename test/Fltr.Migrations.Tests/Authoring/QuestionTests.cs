using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Tests.Authoring;

public class QuestionTests
{
    [Fact]
    public void Answers_come_from_the_history_and_become_assumptions()
    {
        var answers = new List<bool>();
        var recording = Said.Record(m =>
        {
            m.Create.Table("t").WithColumn("a").AsInt32().Indexed();
            answers.AddRange(
            [
                m.Schema.Table("t").Exists(),
                m.Schema.Table("t").Column("a").Exists(),
                m.Schema.Table("t").Column("b").Exists(),
                m.Schema.Table("t").Index("IX_t_a").Exists(),
                m.Schema.Table("users").Constraint("PK_users").Exists(),
                m.Schema.Schema("app").Table("things").Exists(),
                m.Schema.Schema("gone").Exists(),
                m.Schema.Sequence("tickets").Exists(),
            ]);
        }, Shop.Catalog);

        Assert.Equal([true, true, false, true, true, true, false, true], answers);
        Assert.Equal(answers, recording.Assumptions.Select(a => a.Holds));
        Assert.Equal(new Assumption(AssumptionKind.Column, Name.Public("t"), "b"), recording.Assumptions[2]);
        Assert.Equal(new Assumption(AssumptionKind.Schema, new Name("gone", "")), recording.Assumptions[6]);
    }

    [Fact]
    public void A_branch_that_is_not_taken_records_nothing() => Assert.Equal("", Said.Sql(m =>
    {
        if (!m.Schema.Table("users").Column("name").Exists()) m.Alter.Table("users").AddColumn("name").AsString();
    }, Shop.Catalog));
}
