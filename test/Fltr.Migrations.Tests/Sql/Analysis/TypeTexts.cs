using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Tests.Sql.Analysis;

/// <summary>Types are printed as format_type prints them with an empty search_path.</summary>
public sealed class TypeTexts
{
    private static readonly Catalog _catalog = Catalog.Empty
        .With(new EnumType(Name.Public("Mood"), ["sad", "happy"]))
        .With(new DomainType(new Name("app", "email"), "text"))
        .With(new Table(new Name("app", "users"), [new Column("id", "bigint"), new Column("name", "character varying(20)")]))
        .With(new Extension("citext", "ext"))
        .With(new Extension("postgis", "public"));

    [Theory]
    [InlineData("int", "integer")]
    [InlineData("INT4", "integer")]
    [InlineData("integer", "integer")]
    [InlineData("bool", "boolean")]
    [InlineData("varchar(20)", "character varying(20)")]
    [InlineData("character varying", "character varying")]
    [InlineData("char", "character(1)")]
    [InlineData("bpchar", "bpchar")]
    [InlineData("\"char\"", "\"char\"")]
    [InlineData("bit", "bit(1)")]
    [InlineData("bit varying(3)", "bit varying(3)")]
    [InlineData("timestamptz(3)", "timestamp(3) with time zone")]
    [InlineData("timestamp", "timestamp without time zone")]
    [InlineData("time with time zone", "time with time zone")]
    [InlineData("numeric(10,2)", "numeric(10,2)")]
    [InlineData("decimal(5)", "numeric(5,0)")]
    [InlineData("numeric(3,-2)", "numeric(3,-2)")]
    [InlineData("float", "double precision")]
    [InlineData("float(20)", "real")]
    [InlineData("interval day to second", "interval day to second")]
    [InlineData("interval second(3)", "interval second(3)")]
    [InlineData("interval(3)", "interval(3)")]
    [InlineData("text[][]", "text[]")]
    [InlineData("_int4", "integer[]")]
    [InlineData("int array[3]", "integer[]")]
    [InlineData("json", "json")]
    [InlineData("int4multirange", "int4multirange")]
    [InlineData("\"Mood\"[]", "public.\"Mood\"[]")]
    [InlineData("email", "app.email")]
    [InlineData("public.email", "public.email")]
    [InlineData("citext", "ext.citext")]
    [InlineData("users", "app.users")]
    [InlineData("geometry(Point, 4326)", "public.geometry(point,4326)")]
    public void A_type_as_written_becomes_the_one_that_is_printed(string written, string printed) =>
        Assert.Equal(printed, TypeText.Of(written, _catalog, "app", "public", "ext"));

    [Theory]
    [InlineData("varchar(20)", "character varying")]
    [InlineData("char(3)", "character")]
    [InlineData("bit(3)[]", "bit[]")]
    [InlineData("numeric(3,1)", "numeric")]
    [InlineData("users.name%type", "character varying")]
    public void An_argument_has_no_length(string written, string printed) =>
        Assert.Equal(printed, TypeText.OfArgument(written, _catalog, "app", "public"));
}
