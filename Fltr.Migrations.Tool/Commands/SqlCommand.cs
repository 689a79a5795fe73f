using System.CommandLine;
using Fltr.Migrations.Tool.Commands.Sql;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>sql</c>: what is understood of plain SQL; needs no project and no database.</summary>
internal static class SqlCommand
{
    public static Command Create() => new("sql", "Say what is understood of SQL files; needs no project and no database.")
    {
        CatalogCommand.Create(),
        OperationsCommand.Create(),
        StatementsCommand.Create(),
    };
}
