using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.SqlFiles;

namespace Fltr.Migrations.Tests.SqlFiles;

/// <summary>Files of SQL alone are judged in their order, without a project.</summary>
public sealed class PlainFilesTests
{
    [Fact]
    public void What_hurts_is_found_where_it_stands() => Assert.Equal(
        ["2.sql(3,1): FLTR1101", "2.sql(4,5): FLTR9101", "3.sql(1,1): FLTR2101"],
        Found("create table users (id text primary key, name text);", "begin;\n\nalter table users add age int not null;\n    selct 1;\ncommit;", "drop table users;"));

    [Fact]
    public void What_is_harmless_is_let_pass() => Assert.Empty(
        Found("create table users (id text primary key);\ncreate index i on users (id);", "alter table users add age int;\nupdate users set age = 1;", "create table scratch (id int); drop table scratch;"));

    [Fact]
    public void What_cannot_be_is_an_error() => Assert.Equal(["1.sql(1,1): FLTR4104"], Found("alter table users add age int;"));

    private static List<string> Found(params string[] texts)
    {
        var folder = Directory.CreateTempSubdirectory("fltr-plain-");
        try
        {
            var files = new List<string>();
            foreach (var text in texts)
            {
                files.Add(Path.Combine(folder.FullName, $"{files.Count + 1}.sql"));
                File.WriteAllText(files[^1], text);
            }

            var found = PlainFiles.Check(files);
            Assert.All(found, d => Assert.Equal(Severity.Error, d.Severity));
            return [.. found.Select(d => $"{Path.GetFileName(d.Source.File)}({d.Source.Line},{d.Source.Column}): {d.Id}").Order(StringComparer.Ordinal)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
