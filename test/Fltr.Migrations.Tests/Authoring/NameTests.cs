using System.Text;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Tests.Authoring;

public class NameTests
{
    [Fact]
    public void A_default_name_is_cut_at_63_bytes_as_the_server_would()
    {
        var column = new string('ä', 30);
        var index = Said.Operations(m => m.Create.Table("t").WithColumn(column).AsInt32().Indexed()).OfType<CreateIndex>().Single();
        Assert.Equal("IX_t_" + new string('ä', 29), index.Index.Name);
        Assert.Equal(63, Encoding.UTF8.GetByteCount(index.Index.Name));
    }

    [Fact]
    public void A_table_in_a_schema_gives_its_own_name_alone() => Assert.Equal(
        "create table app.t (id integer not null, constraint \"PK_t\" primary key (id))",
        Said.Sql(m => m.Create.Table("t").InSchema("app").WithColumn("id").AsInt32().PrimaryKey(), Shop.Catalog));
}
