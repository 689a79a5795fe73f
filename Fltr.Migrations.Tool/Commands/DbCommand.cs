using System.CommandLine;
using Fltr.Migrations.Tool.Commands.Db;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>db</c>: the PostgreSQL of one's own that stands in where no connection variable is set.</summary>
internal static class DbCommand
{
    public static Command Create() => new("db", "Start, stop and enter the local PostgreSQL.")
    {
        StartCommand.Create(),
        StopCommand.Create(),
        DbStatusCommand.Create(),
        UrlCommand.Create(),
        PsqlCommand.Create(),
        ResetCommand.Create(),
    };
}
