using Fltr.Migrations.Authoring;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>Lets an author say Up() or Down() and keeps what it said, with the catalog around each operation.</summary>
internal sealed class Recorder(string projectFolder, SqlLowering sql)
{
    public Recorded Run(MigrationClass migration, Catalog before, bool down = false)
    {
        var authored = new List<Operation>();
        var catalogs = new List<Catalog>();
        Recording recording = null!;
        Operation Note(Operation operation)
        {
            authored.Add(operation);
            catalogs.Add(recording.Catalog);
            return sql.Lower(operation);
        }

        recording = new Recording(before, Note) { ProjectFolder = projectFolder };
        var thrown = Say(migration, recording, down);
        var operations = Finish(recording, ref thrown);

        // The sentence that does not fit was noted and not recorded.
        var misfit = authored.Count > operations.Count ? authored[^1] : null;
        if (misfit is null) catalogs.Add(recording.Catalog);
        return new Recorded(operations, catalogs)
        {
            Assumptions = recording.Assumptions,
            Problem = recording.Problem,
            Misfit = misfit,
            Thrown = thrown,
            NotUnderstood = [.. operations.Zip(authored).SelectMany(o => NotUnderstood(o.First, o.Second))],
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

    private IEnumerable<NotUnderstood> NotUnderstood(Operation operation, Operation authored)
    {
        if (authored is not ExecuteSql written) return [];
        return sql.Problems(written).Select(r => new NotUnderstood(operation.Source, r.Statement.Text, r.Problem!));
    }
}
