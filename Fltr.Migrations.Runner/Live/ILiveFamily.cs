namespace Fltr.Migrations.Runner.Live;

/// <summary>One kind of objects: the query that finds them all, and what a row of it says.</summary>
internal interface ILiveFamily
{
    /// <summary>The query for servers of a major version.</summary>
    string Sql(int major);

    /// <summary>Takes one row.</summary>
    void Read(Rows row, LiveObjects objects);
}
