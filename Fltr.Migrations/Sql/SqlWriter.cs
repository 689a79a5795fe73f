using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Sql;

/// <summary>Collects the statements of an operation, each one command for the server.</summary>
public sealed class SqlWriter
{
    private readonly List<string> _statements = [];

    /// <summary>The statements so far, without terminators.</summary>
    public Seq<string> Statements => [.. _statements];

    /// <summary>Adds one statement.</summary>
    public void Add(SqlText statement) => _statements.Add(statement.ToString());

    /// <summary>The statements of one operation.</summary>
    public static Seq<string> Write(Operation operation)
    {
        var writer = new SqlWriter();
        operation.Write(writer);
        return writer.Statements;
    }
}
