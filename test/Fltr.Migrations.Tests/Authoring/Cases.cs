using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Tests.Authoring;

/// <summary>What an author says, and the SQL that is expected, one operation a line. The sentence itself is the name of the case.</summary>
internal sealed class Cases : IEnumerable<object[]>
{
    private readonly Dictionary<string, (Action<Migration> Say, string Expected)> _cases = [];

    public void Add(Action<Migration> say, string expected, [CallerArgumentExpression(nameof(say))] string text = "") =>
        _cases.Add(Regex.Replace(text, @"\s+", " "), (say, expected));

    public void Check(string name, Catalog? before = null) => Assert.Equal(_cases[name].Expected, Said.Sql(_cases[name].Say, before), ignoreLineEndingDifferences: true);

    public void CheckProblem(string name, Catalog? before = null) => Assert.Equal(_cases[name].Expected, Said.Problem(_cases[name].Say, before));

    public IEnumerator<object[]> GetEnumerator() => _cases.Keys.Select(k => new object[] { k }).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
