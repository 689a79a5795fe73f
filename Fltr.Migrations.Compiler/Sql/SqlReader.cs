namespace Fltr.Migrations.Compiler.Sql;

/// <summary>SQL text in, what its statements do out.</summary>
public static class SqlReader
{
    /// <summary>Every statement of the text, understood or with the reason why not.</summary>
    public static IReadOnlyList<Recognition> Read(string text)
    {
        var session = new Session();
        return [.. Splitter.Split(text).Select(statement => Recogniser.Recognise(statement, session))];
    }
}
