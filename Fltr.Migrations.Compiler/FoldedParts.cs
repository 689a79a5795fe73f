using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler;

/// <summary>The program's mode <c>parts</c>: the catalog that the operations of each file make, as parts on one line.</summary>
internal static class FoldedParts
{
    /// <summary>Whether every operation can be.</summary>
    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static bool Print(string[] arguments)
    {
        using var output = SqlInput.Output();
        try
        {
            foreach (var file in CommandLine.Words(arguments)) output.WriteLine(PartsJson.Write(Fold(PlanJson.ReadOperations(SqlInput.Text(file).Text))));
            return true;
        }
        catch (CatalogException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return false;
        }
    }

    /// <summary>What the operations leave, in PostgreSQL's words.</summary>
    /// <exception cref="CatalogException">One of them does not fit those before it.</exception>
    public static Catalog Fold(Seq<Operation> operations)
    {
        var catalog = Catalog.Empty;
        foreach (var operation in operations) catalog = operation is ExecuteSql sql ? sql.Statements.Aggregate(catalog, Read) : Sql.Analysis.Canonical.Settle(catalog, operation.Apply(catalog), operation);
        return catalog;
    }

    private static Catalog Read(Catalog before, SqlStatement statement)
    {
        var fold = new Fold(before);
        foreach (var folded in fold.Read(statement.Text, _ => default))
        {
            if (folded.Lowered.Problem is { } problem) return fold.Catalog.With(new Unseen(null, problem.Message));
        }

        return fold.Catalog;
    }
}
