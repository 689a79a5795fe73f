using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Planning;

/// <summary>
/// The first plan that a process writes costs it 150 ms, whatever is in it: each kind of operation has code to be compiled. A second core does that
/// while authors' code runs on the first.
/// </summary>
internal static class PlanJsonAhead
{
    public static void Begin() => ThreadPool.QueueUserWorkItem(_ =>
    {
        var operation = new DropTable(Name.Public("any"));
        PlanJson.Write([operation]);
        PlanJson.Write(new PlannedMigration(0, "", "") { Operations = [new PlannedOperation(operation, [])] });
    });
}
