using Fltr.Migrations.Authoring;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Tests.Authoring;

/// <summary>A migration that says what a test gives it.</summary>
internal sealed class Said(Action<Migration> say) : Migration
{
    public override void Up() => say(this);

    public static Recording Record(Action<Migration> say, Catalog? before = null)
    {
        var recording = new Recording(before ?? Catalog.Empty) { ProjectFolder = AppContext.BaseDirectory };
        new Said(say).Record(recording);
        recording.Finish();
        return recording;
    }

    public static Seq<Operation> Operations(Action<Migration> say, Catalog? before = null)
    {
        var recording = Record(say, before);
        Assert.Null(recording.Problem);
        return recording.Finish();
    }

    /// <summary>The SQL, one operation a line.</summary>
    public static string Sql(Action<Migration> say, Catalog? before = null) => string.Join('\n', Operations(say, before));

    public static string? Problem(Action<Migration> say, Catalog? before = null) => Record(say, before).Problem?.Message;
}
