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
    public void The_type_that_a_column_has_already_reads_its_checks_once_more() =>
        Assert.Equal(
            "((e)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))",
            Settled.Then(_catalog, "drop view v", "alter table t alter e type varchar(20)").Check("t", "t_e_check"));

    [Fact]
    public void The_type_that_a_column_has_already_in_the_same_words_reads_them_once_more_as_well() =>
        Assert.Equal(
            "((e)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))",
            Settled.Then(_catalog, "drop view v", "alter table t alter e type character varying(20)").Check("t", "t_e_check"));

    [Fact]
    public void The_type_of_a_parent_s_column_reads_the_checks_of_its_children_once_more() =>
        Assert.Equal(
            "((e)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))",
            Settled.Then(_catalog, "create table child () inherits (t)", "drop view v", "alter table t alter e type varchar(20)").Check("child", "t_e_check"));

    [Fact]
    public void A_serial_table_in_another_schema_leaves_the_casts_of_its_check_alone()
    {
        var moved = Settled.Then(_catalog, "create schema app", "create index t_e on t (id) where e in ('a', 'b')", "alter table t set schema app").Tables.Single();
        Assert.Equal("((e)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))", ((Check)moved.Constraints["t_e_check"]).Expression);
        Assert.Equal("((e)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))", moved.Indexes["t_e"].Filter);
        Assert.Equal("nextval('app.t_id_seq'::regclass)", moved["id"].Default);
    }

    [Fact]
    public void Conditions_within_a_condition_stay_so_when_something_is_renamed()
    {
        var catalog = Settled.Then(_catalog, "create view between_two as select n as m from t where n between 1 and 2 and id > 0", "create view chained as select n as m from t where (n > 1 and n < 2) and id > 0");
        Assert.EndsWith("WHERE (((t.n >= 1) AND (t.n <= 2)) AND (t.id > 0))", catalog.Views[Name.Public("between_two")].Query, StringComparison.Ordinal);
        Assert.EndsWith("WHERE ((t.n > 1) AND (t.n < 2) AND (t.id > 0))", catalog.Views[Name.Public("chained")].Query, StringComparison.Ordinal);

        var renamed = Settled.Then(catalog, "alter table t rename column n to o");
        Assert.EndsWith("WHERE (((t.o >= 1) AND (t.o <= 2)) AND (t.id > 0))", renamed.Views[Name.Public("between_two")].Query, StringComparison.Ordinal);
        Assert.EndsWith("WHERE ((t.o > 1) AND (t.o < 2) AND (t.id > 0))", renamed.Views[Name.Public("chained")].Query, StringComparison.Ordinal);
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
        var catalog = Settled.Then(_catalog, "create extension from_elsewhere; alter table t add constraint c check (unheard_of(n))");
        Assert.Equal("unheard_of(n)", catalog.Check("t", "c"));
        Assert.Contains(catalog.Unseen, unseen => unseen.Object == Name.Public("t") && unseen.Because.Contains("unheard_of", StringComparison.Ordinal));
    }
}
