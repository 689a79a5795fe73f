namespace Fltr.Migrations.Runner.Connections;

/// <summary>A connection text that cannot be read. Its parts are never quoted: any of them may be a piece of the password.</summary>
public sealed class AddressException : RunnerException
{
    private const string Forms =
        "Write postgres://user:password@host:5432/database, or Host=…;Port=5432;Database=…;Username=…;Password=….";

    internal AddressException(string source, string what, string? remedy = null)
        : base(ExitCode.Usage, $"{source} cannot be read as a PostgreSQL connection: {what}.", remedy ?? Forms)
    {
    }
}
