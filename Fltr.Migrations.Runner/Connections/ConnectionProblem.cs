namespace Fltr.Migrations.Runner.Connections;

/// <summary>Why a connection could not be opened.</summary>
public enum ConnectionProblem
{
    /// <summary>Nobody listens there, or nobody answers.</summary>
    ServerDown,

    /// <summary>The name of the host cannot be resolved.</summary>
    UnknownHost,

    /// <summary>The password is wrong or missing, or the role does not exist (28P01).</summary>
    WrongPassword,

    /// <summary>No entry of pg_hba.conf lets this role in from here (28000).</summary>
    NotAdmitted,

    /// <summary>The server has no database of that name (3D000).</summary>
    DatabaseMissing,

    /// <summary>Every connection slot is taken (53300).</summary>
    TooManyConnections,

    /// <summary>The server starts, recovers or shuts down (57P03).</summary>
    NotReady,

    /// <summary>No encrypted connection, or a certificate that is not trusted.</summary>
    Tls,

    /// <summary>The role may not do what is needed there (42501).</summary>
    NoRight,

    /// <summary>Anything else, in the server's words.</summary>
    Other,
}
