using Fltr.Migrations.Authoring;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>Lets an author say Up() or Down() and keeps what it said, with the catalog around each operation.</summary>
internal sealed class Recorder(string projectFolder, bool isPlainSql = false)
{
    public Recorded Run(MigrationClass migration, Catalog before, bool down = false)
    {
        var authored = new List<Operation>();
        var noted = new List<Operation>();
        var catalogs = new List<Catalog>();
        var sql = new SqlLowering(isPlainSql);
        Recording recording = null!;
        IEnumerable<Operation> Note(Operation operation, Catalog at)
        {
            authored.Add(operation);
            foreach (var lowered in sql.Lower(operation, at))
            {
                noted.Add(lowered);
                catalogs.Add(recording.Catalog);
                yield return lowered;
            }
        }

        recording = new Recording(before, Note) { ProjectFolder = projectFolder };
        var thrown = Say(migration, recording, down);
        var operations = Finish(recording, ref thrown);

        // The sentence that does not fit was noted and not recorded.
        var misfit = noted.Count > operations.Count ? noted[^1] : null;
        if (misfit is null) catalogs.Add(recording.Catalog);
        return new Recorded(operations, catalogs)
        {
            Authored = [.. authored],
            Assumptions = recording.Assumptions,
            Problem = recording.Problem,
            Misfit = misfit,
            Thrown = thrown,
            NotUnderstood = sql.NotUnderstood,
        };
    }

    private static Exception? Say(MigrationClass migration, Recording recording, bool down)
    {
        try
        {
            migration.Written.Say(recording, down);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static Seq<Operation> Finish(Recording recording, ref Exception? thrown)
    {
        try
        {
            return recording.Finish();
        }
        catch (Exception exception)
        {
            thrown ??= exception;
            return [];
        }
    }
}
