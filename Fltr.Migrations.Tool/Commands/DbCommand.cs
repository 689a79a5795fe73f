using System.CommandLine;
using Fltr.Migrations.Tool.Commands.Db;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>db</c>: the PostgreSQL of one's own that stands in where no connection variable is set, and what an administrator does to any.</summary>
internal static class DbCommand
{
    public static Command Create() => new("db", "Start, stop and enter the local PostgreSQL; set up and protect databases.")
    {
        StartCommand.Create(),
        StopCommand.Create(),
        DbStatusCommand.Create(),
        UrlCommand.Create(),
        PsqlCommand.Create(),
        ResetCommand.Create(),
        SetupCommand.Create(),
        ProtectCommand.Create(protects: true),
        ProtectCommand.Create(protects: false),
    };
}
