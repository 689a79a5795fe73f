namespace Fltr.Migrations.Compiler.Sql;

public sealed partial class Lexer
{
    private const int LongestOperator = 63;

    private int _runEnd;
    private int _runTail;
    private int _runLastSpecial;

    /// <summary>
    /// The longest run of operator characters up to a comment; an operator of several ends in + or - only if it holds
    /// a character that no operator of the SQL standard has.
    /// </summary>
    private Token Operator()
    {
        // One look at a run serves all operators in it: a million plus signs are a million operators.
        if (_at >= _runEnd) MeasureRun();

        var end = _runEnd;
        if (_runLastSpecial < _at) end = Math.Max(_at + 1, _runTail);
        return end - _at > LongestOperator ? Refuse(end - _at, $"an operator has at most {LongestOperator} characters") : Take(TokenKind.Operator, end - _at);
    }

    private void MeasureRun()
    {
        _runEnd = _at;
        _runLastSpecial = -1;
        while (IsOperator(CharAt(_runEnd)) && !(_runEnd > _at && CommentStarts(_runEnd)))
        {
            if (_text[_runEnd] is '~' or '!' or '@' or '#' or '^' or '&' or '|' or '`' or '?' or '%') _runLastSpecial = _runEnd;
            _runEnd++;
        }

        _runTail = _runEnd;
        while (_runTail > _at && _text[_runTail - 1] is '+' or '-') _runTail--;
    }

    private bool CommentStarts(int at) => (_text[at], CharAt(at + 1)) is ('-', '-') or ('/', '*');

    private static bool IsOperator(char c) => c is '~' or '!' or '@' or '#' or '^' or '&' or '|' or '`' or '?' or '+' or '-' or '*' or '/' or '%' or '<' or '>' or '=';
}
