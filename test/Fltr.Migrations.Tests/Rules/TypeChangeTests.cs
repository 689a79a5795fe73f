using Fltr.Migrations.Compiler.Rules;

namespace Fltr.Migrations.Tests.Rules;

public sealed class TypeChangeTests
{
    [Theory]
    [InlineData("varchar(20)", "varchar(40)")]
    [InlineData("varchar(20)", "varchar")]
    [InlineData("character varying(20)", "text")]
    [InlineData("text", "varchar")]
    [InlineData("numeric(10,2)", "numeric(12,2)")]
    [InlineData("numeric(10,2)", "numeric")]
    [InlineData("decimal(10, 2)", "numeric(10,2)")]
    [InlineData("timestamp(3)", "timestamp")]
    [InlineData("timestamp(3) without time zone", "timestamp(6)")]
    [InlineData("cidr", "inet")]
    [InlineData("int4", "integer")]
    public void Free(string from, string to) => Assert.True(TypeChange.IsFree(from, to));

    [Theory]
    [InlineData("integer", "bigint")]
    [InlineData("varchar(40)", "varchar(20)")]
    [InlineData("text", "varchar(20)")]
    [InlineData("numeric(10,2)", "numeric(12,4)")]
    [InlineData("numeric", "numeric(10,2)")]
    [InlineData("timestamp", "timestamp(3)")]
    [InlineData("timestamp", "timestamptz")]
    [InlineData("char(10)", "char(20)")]
    [InlineData("text", "uuid")]
    [InlineData("varchar(10)[]", "varchar(20)")]
    public void Written_anew(string from, string to) => Assert.False(TypeChange.IsFree(from, to));
}
