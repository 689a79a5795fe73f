using System.Security.Cryptography;
using System.Text;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Planning;

/// <summary>
/// The checksum of what a migration means: its operations as data, raw SQL by tokens. Layout, comments, line ends and what we have learnt to
/// recognise in a statement do not change it. The form has a number, so that a later one can live beside it.
/// </summary>
internal static class Checksum
{
    private const string Form = "1-";
    private const int Bytes = 16;

    public static string Of(Seq<Operation> operations)
    {
        var canonical = PlanJson.Write(operations.Any(o => o is ExecuteSql) ? [.. operations.Select(Canonical)] : operations);
        return Form + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)).AsSpan(0, Bytes));
    }

    public static string Of(RecordedMigration migration) => Of(migration.Up.Authored);

    /// <summary>Whether a migration means something else than when a checksum was written. One of another form says nothing.</summary>
    public static bool Differs(string checksum, RecordedMigration migration) => checksum.StartsWith(Form, StringComparison.Ordinal) && checksum != Of(migration);

    private static Operation Canonical(Operation operation) => operation is ExecuteSql sql
        ? new ExecuteSql([.. sql.Statements.SelectMany(s => Splitter.Split(s.Text)).Select(s => new SqlStatement(Tokens(s.Text), null))])
        : operation;

    private static string Tokens(string text)
    {
        var canonical = new StringBuilder(text.Length);
        foreach (var token in Lexer.Read(text))
        {
            if (token.IsTrivia) continue;
            if (canonical.Length > 0) canonical.Append(' ');
            if (token.Kind == TokenKind.Word) canonical.Append(TokenText.Name(text, token));
            else canonical.Append(TokenText.Of(text, token));
        }

        return canonical.ToString();
    }
}
