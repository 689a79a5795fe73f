using System.ComponentModel;
using Fltr.Migrations.Authoring;

namespace Fltr.Migrations;

/// <summary>
/// One migration: a class with <see cref="MigrationAttribute"/> and an <see cref="Up"/> that says what changes.
/// </summary>
/// <remarks>
/// <see cref="Up"/> runs when the project is built, never when the database is changed: it records operations. It must record the same ones
/// whenever and wherever it runs, so it reads no clock, no random number, no environment and no database.
/// </remarks>
public abstract class Migration
{
    private Recording? _recording;

    /// <summary>Makes schemas, tables, columns, indexes, constraints and sequences.</summary>
    public CreateRoot Create => new(Recording);

    /// <summary>Changes tables and columns.</summary>
    public AlterRoot Alter => new(Recording);

    /// <summary>Takes objects or rows away.</summary>
    public DeleteRoot Delete => new(Recording);

    /// <summary>Renames tables and columns.</summary>
    public RenameRoot Rename => new(Recording);

    /// <summary>Adds rows.</summary>
    public InsertRoot Insert => new(Recording);

    /// <summary>Changes rows in one statement.</summary>
    public UpdateRoot Update => new(Recording);

    /// <summary>Fills columns or tables in batches, beside running traffic.</summary>
    public BackfillRoot Backfill => new(Recording);

    /// <summary>Runs SQL as written.</summary>
    public ExecuteRoot Execute => new(Recording);

    /// <summary>Asks what exists at this point of the history. The answer is part of the plan and checked again before the migration runs.</summary>
    public SchemaRoot Schema => new(Recording);

    private Recording Recording => _recording ?? throw new InvalidOperationException("The verbs of a migration record operations only while Up() or Down() runs.");

    /// <summary>What changes.</summary>
    public abstract void Up();

    /// <summary>What undoes it. Left out, it is derived from the operations of <see cref="Up"/>.</summary>
    public virtual void Down()
    {
    }

    /// <summary>Runs <see cref="Up"/> or <see cref="Down"/> and records what it says.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Record(Recording recording, bool down = false)
    {
        _recording = recording;
        recording.Assembly ??= GetType().Assembly;
        try
        {
            if (down) Down();
            else Up();
        }
        finally
        {
            _recording = null;
        }
    }
}
