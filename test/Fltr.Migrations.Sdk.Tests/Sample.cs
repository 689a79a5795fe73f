namespace Fltr.Migrations.Sdk.Tests;

/// <summary>Sources for the tests that ask what the build does, not which rule speaks.</summary>
internal static class Sample
{
    /// <summary>What the compiler says about <see cref="Unsafe"/>: a column is dropped outside a contract.</summary>
    public const string UnsafeCode = "FLTR2101";

    public const string Ownership = """
        [assembly: Database("sample", ConnectionVariable = "SAMPLE_DATABASE_URL")]
        [assembly: Service("web")]
        """;

    public const string Safe = """
        [Migration(202501010900, "Users"), Owner("web")]
        public sealed class CreateUsers : Migration
        {
            public override void Up() =>
                Create.Table("users")
                    .WithColumn("id").AsString().PrimaryKey()
                    .WithColumn("name").AsString().NotNullable();
        }
        """;

    public const string Unsafe = """
        [Migration(202502010900, "Users lose their name"), Owner("web")]
        public sealed class DropName : Migration
        {
            public override void Up()
            {
                Delete
                    .⟦Column("name")
                    .FromTable("users");
            }
        }
        """;

    /// <summary>A warning: the suppression hides nothing.</summary>
    public const string Doubtful = """
        [assembly: Suppress("FLTR1301", Because = "it was needed once")]
        """;

    public static ThrowawayProject Project(string properties = "")
    {
        var project = new ThrowawayProject(properties);
        project.Write("Ownership.cs", Ownership);
        project.Write("web/202501010900_CreateUsers.cs", Safe);
        return project;
    }

    public static MarkedSource BreakIt(this ThrowawayProject project) => project.Write("web/202502010900_DropName.cs", Unsafe);

    public static void Warn(this ThrowawayProject project) => project.Write("Suppressions.cs", Doubtful);
}
