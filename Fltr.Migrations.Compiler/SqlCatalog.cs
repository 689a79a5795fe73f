using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Json;
using Fltr.Migrations.Compiler.Sql.Lowering;

namespace Fltr.Migrations.Compiler;

/// <summary>The program's mode <c>sql catalog</c>: the schema after all statements of the files, as one document.</summary>
internal static class SqlCatalog
{
    /// <summary>Whether every statement can be.</summary>
    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static bool Print(string[] arguments)
    {
        var fold = new Fold(Catalog.Empty);
        var isRight = true;
        foreach (var file in SqlInput.Files("sql catalog", arguments))
        {
            var placed = SqlInput.Text(file);
            foreach (var statement in fold.Read(placed.Text, placed.At))
            {
                if (statement.Lowered.Problem is not { } problem) continue;
                SqlInput.Refuse(placed.At(problem.At), problem.Message);
                isRight = false;
            }

            fold.BeginSession();
        }

        using var output = SqlInput.Output();
        output.WriteLine(CatalogJson.Write(fold.Catalog));
        return isRight;
    }
}
