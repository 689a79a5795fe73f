namespace Fltr.Migrations.Compiler.Sql;

/// <summary>Cuts a text into statements at its semicolons. Two kinds of statement hold semicolons of their own: SQL-standard routine bodies and rules.</summary>
public static class Splitter
{
    /// <summary>The statements in order; empty ones are left out.</summary>
    public static List<Statement> Split(string text)
    {
        var tokens = Lexer.Read(text).Where(t => !t.IsTrivia).ToArray();
        var statements = new List<Statement>();
        for (var start = 0; start < tokens.Length;)
        {
            var end = End(text, tokens, start);
            if (end > start) statements.Add(new Statement(text, new ArraySegment<Token>(tokens, start, end - start)));
            start = end + 1;
        }

        return statements;
    }

    private static int End(string text, Token[] tokens, int start)
    {
        var holds = Holding(text, tokens, start);
        var depth = 0;
        var ends = 0;
        for (var i = start; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation)
            {
                var symbol = text[tokens[i].Start];
                if (symbol == ';' && ends == 0 && (depth == 0 || holds != Semicolons.InBrackets)) return i;
                if (symbol == '(') depth++;
                if (symbol == ')' && depth > 0) depth--;
            }
            else if (holds == Semicolons.InBody && !IsLabel(text, tokens, i))
            {
                if (ends == 0 && depth == 0 && IsWord(i, "atomic") && IsWord(i - 1, "begin")) ends = 1;
                else if (ends > 0 && IsWord(i, "case")) ends++;
                else if (ends > 0 && IsWord(i, "end")) ends--;
            }
        }

        return tokens.Length;

        bool IsWord(int index, string word) => TokenText.IsWord(text, tokens[index], word);
    }

    private static Semicolons Holding(string text, Token[] tokens, int start)
    {
        if (!IsWord(0, "create")) return Semicolons.None;

        var type = IsWord(1, "or") && IsWord(2, "replace") ? 3 : 1;
        if (IsWord(type, "function") || IsWord(type, "procedure")) return Semicolons.InBody;
        return IsWord(type, "rule") ? Semicolons.InBrackets : Semicolons.None;

        bool IsWord(int offset, string word) => start + offset < tokens.Length && TokenText.IsWord(text, tokens[start + offset], word);
    }

    /// <summary>Behind a dot or AS, every key word is a name: <c>select 1 as end</c>.</summary>
    private static bool IsLabel(string text, Token[] tokens, int index) =>
        index > 0 && (tokens[index - 1] is { Kind: TokenKind.Punctuation, Length: 1 } dot && text[dot.Start] == '.' || TokenText.IsWord(text, tokens[index - 1], "as"));

    private enum Semicolons
    {
        None,
        InBody,
        InBrackets,
    }
}
