using System.Data;

namespace Fltr.Migrations.Tests.Authoring;

public class ColumnTypeTests
{
    public static IEnumerable<object[]> Sentences => _cases;

    [Theory, MemberData(nameof(Sentences))]
    public void Says(string sentence) => _cases.Check(sentence);

    private static readonly Cases _cases = new()
    {
        {
            m => m.Create.Table("t").WithColumn("a").AsString().WithColumn("b").AsString(5).WithColumn("c").AsString("\"C\"").WithColumn("d").AsString(5, "\"C\"").WithColumn("e").AsString(int.MaxValue),
            "create table public.t (a text not null, b varchar(5) not null, c text collate \"C\" not null, d varchar(5) collate \"C\" not null, e text not null)"
        },
        {
            m => m.Create.Table("t").WithColumn("a").AsAnsiString().WithColumn("b").AsAnsiString(5).WithColumn("c").AsFixedLengthString(5).WithColumn("d").AsFixedLengthAnsiString(5, "\"C\""),
            "create table public.t (a text not null, b varchar(5) not null, c char(5) not null, d char(5) collate \"C\" not null)"
        },
        {
            m => m.Create.Table("t").WithColumn("a").AsByte().WithColumn("b").AsInt16().WithColumn("c").AsInt32().WithColumn("d").AsInt64().WithColumn("e").AsBoolean().WithColumn("f").AsGuid(),
            "create table public.t (a smallint not null, b smallint not null, c integer not null, d bigint not null, e boolean not null, f uuid not null)"
        },
        {
            m => m.Create.Table("t").WithColumn("a").AsDecimal().WithColumn("b").AsDecimal(10, 2).WithColumn("c").AsDouble().WithColumn("d").AsFloat().WithColumn("e").AsCurrency(),
            "create table public.t (a numeric(19,5) not null, b numeric(10,2) not null, c double precision not null, d real not null, e money not null)"
        },
        {
            m => m.Create.Table("t").WithColumn("a").AsDate().WithColumn("b").AsTime().WithColumn("c").AsDateTime().WithColumn("d").AsDateTime2().WithColumn("e").AsDateTimeOffset().WithColumn("f").AsDateTimeOffset(3),
            "create table public.t (a date not null, b time not null, c timestamp not null, d timestamp not null, e timestamptz not null, f timestamptz(3) not null)"
        },
        {
            m => m.Create.Table("t").WithColumn("a").AsBinary().WithColumn("b").AsBinary(9).WithColumn("c").AsXml().WithColumn("d").AsXml(9).WithColumn("e").AsCustom("jsonb"),
            "create table public.t (a bytea not null, b bytea not null, c xml not null, d xml not null, e jsonb not null)"
        },
        {
            m => m.Create.Table("t").WithColumn("a").AsColumnDataType(new ColumnDataType { Type = DbType.String, Size = 9 }).WithColumn("b").AsColumnDataType(new ColumnDataType { CustomType = "inet" }),
            "create table public.t (a varchar(9) not null, b inet not null)"
        },
    };
}
