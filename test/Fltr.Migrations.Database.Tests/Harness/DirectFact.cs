namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A test of what the server itself answers: a pooler has words of its own for it.</summary>
internal sealed class DirectFactAttribute : FactAttribute
{
    public DirectFactAttribute()
    {
        if (Surroundings.IsPooled) Skip = "Not run through PgBouncer: it answers in words of its own.";
    }
}
