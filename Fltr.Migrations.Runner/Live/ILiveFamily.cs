using Npgsql;

namespace Fltr.Migrations.Runner.Live;

/// <summary>One kind of objects: the query that finds them all, and what a row of it says.</summary>
internal interface ILiveFamily
{
    /// <summary>The query for servers of a major version.</summary>
    string Sql(int major);

    /// <summary>What the query asks for, where that is known only from the families before it.</summary>
    NpgsqlParameter? Parameter(LiveObjects objects) => null;

    /// <summary>Takes one row.</summary>
    void Read(Rows row, LiveObjects objects);
}
