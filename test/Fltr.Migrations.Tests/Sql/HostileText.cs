using Fltr.Migrations.Compiler.Sql;

namespace Fltr.Migrations.Tests.Sql;

public sealed class HostileText
{
    private static readonly string[] _pieces =
    [
        "create", "or", "replace", "temp", "table", "index", "concurrently", "view", "materialized", "function", "rule", "trigger", "policy", "schema", "sequence", "publication", "subscription",
        "alter", "drop", "column", "constraint", "add", "foreign key", "references", "rename", "to", "set", "reset", "if", "not", "exists", "on", "only", "all", "in", "cascade", "using", "owned", "by",
        "select", "from", "join", "with", "recursive", "as", "insert", "into", "update", "delete", "merge", "values", "for", "lateral", "rows", "union", "where", "grant", "comment", "lock", "mode",
        "begin", "atomic", "case", "end", "do", "explain", "prepare", "copy", "vacuum", "reindex", "search_path", "a", "s.b", "\"C\"", "U&\"d\\0061\"", "uescape", "'!'", "N'x'", "E'\\u00e9\\", "U&'\\",
        "$$", "$t$", "$1", "'", "''", "\"", "(", ")", "[", "]", ",", ";", ".", "*", "=", "::", ":=", "..", "/*", "*/", "--", "\n", "\r", "\t", "\0", "\uFEFF", "\uD800", "é", "1", "1e", "0x", "0x1", "1_0", ".5", "+", "-", "@", "\\", "{",
    ];

    private static readonly string[] _statements =
    [
        "create table if not exists s.a (b int references c (d), e text default 'x', foreign key (b, e) references f) partition by list (b)",
        "alter table only a add column b int references c, drop constraint d cascade, alter e set (n_distinct = 5), rename to f",
        "create unique index concurrently i on a using btree (lower(b)) include (c) where d is not null",
        "create or replace rule r as on update to a do instead (update b set c = new.c; delete from d using e where f)",
        "create function f(a int) returns int begin atomic select case when a then 1 else 2 end; end",
        "with recursive x (a) as (select * from b union all table x), y as materialized (delete from c returning *) insert into d select * from x, y, lateral (select 1) z on conflict do nothing",
        "merge into only a using (select * from b) c on true when matched then delete when not matched then insert values (1)",
        "grant select (a, b), insert on table c, s.d to e; comment on column s.a.b is E'it\\'s'; set local search_path = 'a', b",
        "select U&\"d!0061\" uescape '!', $1, 1e5, .5::numeric, a@-b /* c /* d */ */ from (a join b using (c)), s.f(1) g for update -- end",
        "create publication p for table a (b) where (c), tables in schema d; create policy p on a using (b in (select c from d)); reindex (concurrently) table a",
    ];

    [Fact]
    public void Random_text_gives_tokens_that_cover_it_and_statements()
    {
        var random = new Random(20251101);
        for (var i = 0; i < 100_000; i++) Survives(Text(random));
    }

    [Fact]
    public void Broken_statements_give_tokens_that_cover_them_and_statements()
    {
        var random = new Random(20251102);
        for (var i = 0; i < 100_000; i++) Survives(Broken(random));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("select (")]
    [InlineData("select * from (")]
    [InlineData("with x as (")]
    [InlineData("create table a (b int references ")]
    [InlineData("alter table a add ,")]
    [InlineData("explain ")]
    [InlineData("drop table a,")]
    [InlineData("+")]
    [InlineData("*-")]
    [InlineData("@")]
    [InlineData("/*")]
    [InlineData("/* */")]
    [InlineData("'a'\n")]
    [InlineData("'a' -- b\n")]
    [InlineData("$a")]
    [InlineData("$a$")]
    [InlineData("e'\\")]
    [InlineData("1.")]
    [InlineData("1_")]
    [InlineData("a.")]
    [InlineData(";")]
    [InlineData("create rule (;")]
    [InlineData("create function f() begin atomic case ")]
    public void A_piece_repeated_to_a_million_characters_costs_no_more_than_a_text_of_that_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Survives(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_million_open_brackets_are_a_problem_with_a_place()
    {
        var recognition = Assert.Single(SqlReader.Read("select " + new string('(', 1_000_000)));

        Assert.Equal("the bracket that opens here is not closed", recognition.Problem);
    }

    [Fact]
    public void A_million_brackets_are_read()
    {
        var sql = $"select * from {new string('(', 500_000)}a{new string(')', 500_000)}";

        Assert.Equal("SELECT: a Read ACCESS SHARE", Seen.Last(sql));
    }

    [Fact]
    public void Many_different_tables_are_read()
    {
        var sql = $"drop table {string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"t{i}"))}";

        Assert.Equal(100_000, SqlReader.Read(sql)[0].Statement.Touches.Count);
    }

    private static string Text(Random random)
    {
        var pieces = Enumerable.Range(0, random.Next(1, 14)).Select(_ => _pieces[random.Next(_pieces.Length)]);
        return string.Join(random.Next(3) == 0 ? "" : " ", pieces);
    }

    private static string Broken(Random random)
    {
        var text = _statements[random.Next(_statements.Length)];
        for (var cuts = random.Next(1, 4); cuts > 0; cuts--)
        {
            var at = random.Next(text.Length);
            var length = random.Next(Math.Min(12, text.Length - at));
            var piece = random.Next(3) switch { 0 => "", 1 => _pieces[random.Next(_pieces.Length)], _ => text.Substring(random.Next(text.Length - length), length) };
            text = text.Remove(at, random.Next(2) * length).Insert(at, piece);
            if (text.Length == 0) return text;
        }

        return text;
    }

    private static void Survives(string text)
    {
        var end = 0;
        foreach (var token in Lexer.Read(text))
        {
            if (token.Start != end || token.Length <= 0 || (token.Kind == TokenKind.Error) != (token.Error is not null)) Assert.Fail($"{token} after {end} in {text}");
            end = token.End;
            if (text.Length < 1000) _ = (TokenText.Name(text, token), TokenText.String(text, token));
        }

        if (end != text.Length) Assert.Fail($"The tokens end at {end} of {text}");

        foreach (var (statement, start, problem) in SqlReader.Read(text))
        {
            if ((problem is null) == (statement.Kind is null) || start < 0 || start > text.Length) Assert.Fail($"{start} {statement.Kind} {problem} in {text}");
        }
    }
}
