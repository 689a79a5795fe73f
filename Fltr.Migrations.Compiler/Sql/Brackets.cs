namespace Fltr.Migrations.Compiler.Sql;

/// <summary>Looks for a bracket without its partner.</summary>
internal static class Brackets
{
    public static LexicalError? Unmatched(Statement statement)
    {
        var open = new Stack<int>();
        foreach (var token in statement.Tokens)
        {
            if (token.Kind != TokenKind.Punctuation) continue;
            var symbol = statement.Source[token.Start];
            if (symbol is '(' or '[')
            {
                open.Push(token.Start);
            }
            else if (symbol is ')' or ']')
            {
                if (open.Count == 0) return new LexicalError("this bracket closes none", token.Start);
                var partner = open.Pop();
                if (statement.Source[partner] != (symbol == ')' ? '(' : '[')) return new LexicalError("the bracket that opens here is closed by another kind", partner);
            }
        }

        return open.Count > 0 ? new LexicalError("the bracket that opens here is not closed", open.Peek()) : null;
    }
}
