namespace Fltr.Migrations.Bench.Measuring;

/// <summary>One whole process.</summary>
/// <param name="Wall">Milliseconds from start to end.</param>
/// <param name="Cpu">Milliseconds of CPU, user and system, of the process and its children.</param>
/// <param name="Peak">MiB of memory that the largest of them had at most.</param>
internal sealed record Sample(double Wall, double Cpu, double Peak);
