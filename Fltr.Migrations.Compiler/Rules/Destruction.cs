using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Rules;

/// <summary>What an operation takes away from running code. Renames are told apart: their remedy is another one.</summary>
/// <param name="Object">As messages name it.</param>
/// <param name="Verb">What happens to it.</param>
/// <param name="SqlState">The error of code that still uses it.</param>
/// <param name="Statement">The statement as the author could write it, where it is known.</param>
internal sealed record Destruction(string Object, string Verb, string SqlState, string? Statement)
{
    /// <summary>The words that name it in a change.</summary>
    public string Words => Object.Replace('.', '-');

    /// <summary>Whether it goes on under another name.</summary>
    public bool IsMove { get; init; }

    public static Destruction? Of(Transition transition, RecordedMigration migration)
    {
        if (!transition.Operation.Loss.HasFlag(Loss.Code)) return null;
        return transition.Operation switch
        {
            DropColumn o => migration.Made.Column(o.Table, o.Column) ? null
                : new Destruction($"{o.Table}.{o.Column}", "is dropped", "42703", Written.DropColumn(transition, o.Table, o.Column)),
            DropTable o => migration.Made.Table(o.Table) ? null
                : new Destruction($"{o.Table}", "is dropped", "42P01", Written.DropTable(transition, o.Table)),
            MoveTable o => migration.Made.Table(o.Table) ? null
                : new Destruction($"{o.Table}", $"moves to the schema {o.To}", "42P01", Written.MoveTable(transition, o.Table, o.To)) { IsMove = true },
            DropSequence o => migration.Before.Sequences.ContainsKey(o.Sequence)
                ? new Destruction($"{o.Sequence}", "is dropped", "42P01", Written.DropSequence(transition, o.Sequence)) : null,
            DropSchema o => migration.Before.Schemas.Contains(o.Schema)
                ? new Destruction(o.Schema, "is dropped", "3F000", Written.DropSchema(transition, o.Schema)) : null,
            DropView o => migration.Before.Views.ContainsKey(o.View) ? OfObject(transition, $"{o.View}", "is dropped", "42P01") : null,
            DropType o => migration.Before.Types.ContainsKey(o.Type) ? OfObject(transition, $"{o.Type}", "is dropped", "42704") : null,
            DropRoutine o => migration.Before.Routines.ContainsKey(o.Routine) ? OfObject(transition, $"{o.Routine.Name}", "is dropped", "42883") : null,
            DropAttribute o => migration.Before.Types.ContainsKey(o.Type) ? OfObject(transition, $"{o.Type}.{o.Attribute}", "is dropped", "42703") : null,
            ExecuteSql => OfSql(transition, migration),
            _ => null,
        };
    }

    /// <summary>Whether the migration also makes something that could take its place.</summary>
    public static bool IsReplaced(RecordedMigration migration, Destruction lost) => migration.Made.Any && !lost.IsMove;

    public override string ToString() => Object;

    /// <summary>What only SQL can say, as its operation says it.</summary>
    private static Destruction OfObject(Transition transition, string name, string verb, string state) => new(name, verb, state, transition.Operation.ToString());

    private static Destruction? OfSql(Transition transition, RecordedMigration migration)
    {
        foreach (var statement in ((ExecuteSql)transition.Operation).Statements)
        {
            if (!statement.Loss.HasFlag(Loss.Code)) continue;
            var about = statement.Touches.FirstOrDefault(t => t.Access.HasFlag(Access.Alter));
            if (about.Object != default && migration.Made.Table(about.Object)) continue;
            var name = about.Object == default ? statement.Kind ?? "Something" : about.Object.Local.Length == 0 ? about.Object.Schema : about.Object.ToString();
            return statement.Effect == SqlEffect.Drop
                ? new Destruction(name, "is dropped", about.Kind == ObjectKind.Schema ? "3F000" : "42P01", null)
                : new Destruction(name, $"loses a part of its definition ({statement.Kind})", "42703", null);
        }

        return null;
    }
}
