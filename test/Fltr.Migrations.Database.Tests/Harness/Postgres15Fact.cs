using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A test of what is printed as PostgreSQL 15 prints it; other servers have other words for it.</summary>
internal sealed class Postgres15FactAttribute : FactAttribute
{
    private static readonly Lazy<int> _major = new(() => PostgresBinaries.FindAsync().GetAwaiter().GetResult().Major);

    public Postgres15FactAttribute()
    {
        if (_major.Value != 15) Skip = $"Not run on PostgreSQL {_major.Value}: its words are not those of 15.";
    }
}
