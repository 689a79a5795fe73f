namespace Fltr.Migrations.Compiler.Sql.Facts;

/// <summary>How far the value of an expression can be foretold (manual 36.7); each is less so than the one before.</summary>
internal enum Volatility
{
    /// <summary>The same input gives the same value for ever: PostgreSQL's IMMUTABLE.</summary>
    Constant,

    /// <summary>The same within one statement; settings, the clock of the transaction or rows of tables are looked at.</summary>
    Stable,

    /// <summary>Anything at any time.</summary>
    Volatile,
}
