using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Ownership;

/// <summary>A service's migration uses a table that belongs to another service.</summary>
internal sealed record ForeignTouch(Transition Transition, Touch Touch, string Service, string Owner)
{
    /// <summary>Whether the owner shares the table in this way.</summary>
    public bool Shared { get; init; }

    /// <summary>Whether the migration asks with <see cref="TouchesAttribute"/>.</summary>
    public bool Asked { get; init; }

    /// <summary>The owner's answer, wherever it stands.</summary>
    public ApproveAttribute? Approval { get; init; }
}
