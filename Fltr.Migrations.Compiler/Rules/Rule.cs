using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

/// <summary>
/// Something that a migration project must not do. A rule is a class in a file of this folder, found by reflection, and a case file of the same
/// name in the tests. Its texts become its page; its messages speak of the author's own objects.
/// </summary>
internal abstract class Rule
{
    /// <summary><c>FLTR</c> and four digits, never used again for another rule.</summary>
    public abstract string Id { get; }

    public virtual Severity Severity => Severity.Error;

    /// <summary>What is found.</summary>
    public abstract string Condition { get; }

    /// <summary>What a running system or a team would suffer.</summary>
    public abstract string Effect { get; }

    /// <summary>What to do instead.</summary>
    public abstract string Remedy { get; }

    /// <summary>Whether migrations older than <c>--check-from</c> are judged, too. They were applied long ago, and most rules came too late for them.</summary>
    public virtual bool JudgesOldMigrations => false;

    /// <summary>Whether an author may decide otherwise, with a reason.</summary>
    public virtual bool CanBeSuppressed => true;

    /// <summary>Whether it makes sense for files of SQL alone, of which nobody says who owns what and what waits for what.</summary>
    public virtual bool JudgesPlainSql => false;

    public virtual IEnumerable<Diagnostic> Check(Timeline timeline) => [];

    protected Diagnostic At(Source source, string message) => new(Id, Severity, message, source);

    protected Diagnostic At(MigrationClass migration, Source source, string message, object? subject = null) =>
        new(Id, Severity, message, source.IsKnown ? source : migration.Source) { Version = migration.Version, Subject = subject?.ToString() };

    protected Diagnostic At(Transition transition, string message, object? subject = null) => At(transition.Migration, transition.Operation.Source, message, subject);
}
