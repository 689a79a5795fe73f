using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>Turns SQL as it was written into statements that are understood. The same text is read once.</summary>
internal sealed class SqlLowering
{
    private readonly Dictionary<string, IReadOnlyList<Recognition>> _read = new(StringComparer.Ordinal);

    /// <summary>The operation in its understood form; any other operation is understood as it is.</summary>
    public Operation Lower(Operation operation) => operation is ExecuteSql sql
        ? sql with { Statements = [.. sql.Statements.SelectMany(Read).Select(r => r.Statement)] }
        : operation;

    /// <summary>What was not understood in the SQL of an author, by its text.</summary>
    public IEnumerable<Recognition> Problems(ExecuteSql authored) => authored.Statements.SelectMany(Read).Where(r => r.Problem is not null);

    private IReadOnlyList<Recognition> Read(SqlStatement statement)
    {
        // A file was read whole: what a statement of it means depends on those before it.
        if (statement.Kind is not null) return [new Recognition(statement, 0, null)];
        if (!_read.TryGetValue(statement.Text, out var recognitions)) _read[statement.Text] = recognitions = SqlReader.Read(statement.Text);
        return recognitions;
    }
}
