using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Tests.Sql.Analysis;

/// <summary>What is settled once stays as it is, until what it is made of changes.</summary>
public sealed class Settling
{
    private static readonly Catalog _catalog = Settled.By(
        "create table t (id serial primary key, e varchar(20) check (e in ('a', 'b')), n int default 0 check (n > 0), at timestamptz default now())",
        "create index t_n on t (n) where n > 5",
        "create view v as select id, lower(e) as l from t where n > 1");

    [Fact]
    public void A_settled_catalog_stays_as_it_is()
    {
        Assert.Same(_catalog, Canonical.Settle(_catalog, _catalog));
        var changed = _catalog.Change(Name.Public("t"), table => table with { Comment = "x" });
        Assert.Equal(changed, Canonical.Settle(_catalog, changed));
    }

    [Fact]
    public void A_renamed_column_leaves_the_casts_of_a_check_alone() =>
        Assert.Equal(
            "((f)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
            Settled.Then(_catalog, "alter table t rename column e to f").Check("t", "t_e_check"));

    [Fact]
    public void A_renamed_table_has_the_same_texts() =>
        Assert.Equal(_catalog.Check("t", "t_e_check"), Settled.Then(_catalog, "drop view v", "alter table t rename to u").Check("u", "t_e_check"));

    [Fact]
    public void A_new_type_of_a_column_prints_its_checks_and_indexes_anew()
    {
        var changed = Settled.Then(_catalog, "drop view v", "alter table t alter column n type numeric");
        Assert.Equal("(n > (0)::numeric)", changed.Check("t", "t_n_check"));
        Assert.Equal("(n > (5)::numeric)", changed.Table("t").Indexes["t_n"].Filter);
    }

    [Fact]
    public void A_check_knows_its_columns_in_the_order_in_which_it_names_them() =>
        Assert.Equal(["n", "id"], ((Check)Settled.Then(_catalog, "alter table t add constraint c check (n > id and n > 1)").Table("t").Constraints["c"]).Columns);

    [Fact]
    public void A_view_knows_its_columns_and_what_it_uses()
    {
        var view = _catalog.Views[Name.Public("v")];
        Assert.Equal([new ViewColumn("id", "integer"), new ViewColumn("l", "text")], view.Columns);
        Assert.True(view.Needs(Name.Public("t"), "n"));
        Assert.False(view.Needs(Name.Public("t"), "at"));
        Assert.Equal(" SELECT t.id,\n    lower((t.e)::text) AS l\n   FROM public.t\n  WHERE (t.n > 1)", view.Query);
    }

    [Fact]
    public void What_is_not_understood_stays_as_written_and_is_a_fact()
    {
        var catalog = Settled.Then(_catalog, "alter table t add constraint c check (unheard_of(n))");
        Assert.Equal("unheard_of(n)", catalog.Check("t", "c"));
        Assert.Contains(catalog.Unseen, unseen => unseen.Object == Name.Public("t") && unseen.Because.Contains("unheard_of", StringComparison.Ordinal));
    }
}
