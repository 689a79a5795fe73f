using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Bench.Measuring;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>A database that has everything already: the run that happens most often.</summary>
internal static class NoOp
{
    public static async Task<IReadOnlyList<Row>> RunAsync(Workshop workshop)
    {
        var plan = PlanFile.Open(workshop.Growth.Plan);
        await Race.RunAsync(Contestants.Psql(workshop, plan));
        await Race.RunAsync(Contestants.Tool(workshop, plan));

        var results = await Race.RunAsync(workshop.Options.Rounds * 2, Contestants.PsqlAgain(workshop), Contestants.ToolAgain(workshop, plan));
        var psqlTrips = await Counting.OfAsync(workshop, Contestants.PsqlAgain(workshop, throughProxy: true));
        var toolTrips = await Counting.OfAsync(workshop, Contestants.ToolAgain(workshop, plan, throughProxy: true));

        var what = $"no-op with {plan.Entries.Count:N0}";
        return [Row.Of(what, results[0]) with { RoundTrips = psqlTrips }, Row.Of(what, results[1], results[0]) with { RoundTrips = toolTrips }];
    }
}
