namespace Fltr.Migrations.Compiler.Sql.Statements;

/// <summary>A table that a query reads or writes.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Access">Read or write.</param>
/// <param name="IsTarget">Whether the statement as a whole writes it, not a part of WITH.</param>
internal readonly record struct TableUse(ObjectName Table, Access Access, bool IsTarget);
