using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class WriteSqlThatIsUnderstood : Rule
{
    public override string Id => "FLTR9101";
    public override string Condition => "A statement of raw SQL is not understood.";
    public override string Effect => "Nobody can say what it touches, which locks it takes and what it breaks: none of the other rules would see it.";
    public override string Remedy => "Correct it, or use the verbs.";
    public override bool JudgesOldMigrations => true;
    public override bool CanBeSuppressed => false;
    public override bool JudgesPlainSql => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline) =>
        from migration in timeline.Migrations
        from unknown in migration.Up.NotUnderstood.Concat(migration.Down?.NotUnderstood ?? [])
        select At(migration.Class, unknown.Source, $"This SQL is not understood: {Excerpt.Of(unknown.Text)} ({unknown.Problem}). What it touches and locks cannot be checked. Correct it{(migration.Class.IsSql ? "" : ", or use the verbs")}.", unknown.Text);
}
