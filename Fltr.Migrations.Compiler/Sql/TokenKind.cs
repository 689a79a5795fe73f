namespace Fltr.Migrations.Compiler.Sql;

/// <summary>What a piece of SQL text is to PostgreSQL's scanner.</summary>
public enum TokenKind
{
    /// <summary>Blanks and line ends.</summary>
    Whitespace,

    /// <summary><c>-- …</c> or <c>/* … */</c>.</summary>
    Comment,

    /// <summary>A key word or a plain identifier; which of them, only the grammar knows.</summary>
    Word,

    /// <summary><c>"…"</c></summary>
    QuotedName,

    /// <summary><c>U&amp;"…"</c></summary>
    UnicodeName,

    /// <summary><c>'…'</c></summary>
    String,

    /// <summary><c>E'…'</c></summary>
    EscapeString,

    /// <summary><c>U&amp;'…'</c></summary>
    UnicodeString,

    /// <summary><c>$tag$ … $tag$</c></summary>
    DollarString,

    /// <summary><c>B'…'</c></summary>
    BitString,

    /// <summary><c>X'…'</c></summary>
    HexString,

    /// <summary>The <c>N</c> before a string, which PostgreSQL reads as the type NCHAR.</summary>
    National,

    /// <summary>A whole number, with its <c>0x</c>, <c>0o</c> or <c>0b</c>.</summary>
    Integer,

    /// <summary>A number with a point or an exponent.</summary>
    Number,

    /// <summary><c>$1</c></summary>
    Parameter,

    /// <summary>One or more of <c>~ ! @ # ^ &amp; | ` ? + - * / % &lt; &gt; =</c>.</summary>
    Operator,

    /// <summary><c>( ) [ ] , ; . .. : :: :=</c></summary>
    Punctuation,

    /// <summary>Something that PostgreSQL would refuse; the token says why.</summary>
    Error,
}
