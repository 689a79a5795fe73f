using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>What a statement comes to.</summary>
/// <param name="Operations">What it does to the catalog.</param>
/// <param name="IsWhole">Whether the operations, written, do all that the statement does. One that is not whole stays SQL.</param>
internal sealed record Lowered(Seq<Operation> Operations, bool IsWhole)
{
    /// <summary>What it changes without our seeing.</summary>
    public Seq<Unseen> Unseen { get; init; } = [];

    /// <summary>The objects whose rows and definitions it uses, as the statement that it is.</summary>
    public Seq<Touch> Touches { get; init; } = [];

    /// <summary>Why it cannot be, and where in the text.</summary>
    public LexicalError? Problem { get; init; }

    /// <summary>The code with which PostgreSQL refuses it.</summary>
    public string? State { get; init; }

    public static Lowered Refused(LexicalError problem, string? state = null) => new([], false) { Problem = problem, State = state };
}
