using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>ALTER INDEX.</summary>
internal static class IndexChanges
{
    public static void Lower(AlterTableStmt statement, Name index, Understanding into)
    {
        if (into.TableOfIndex(index) is not { } table)
        {
            if (!statement.IfExists) throw new CatalogException($"There is no index {index}.");
            return;
        }

        foreach (var command in statement.Commands)
        {
            if (Operation(command, table, index.Local, into) is { } operation) into.Add(operation);
            else into.Stay();
        }
    }

    private static Operation? Operation(AlterTableCmd command, Name table, string index, Understanding into) => command.Subtype switch
    {
        "SetRelOptions" => new SetIndexOptions(table, index) { Set = Options.Of(command.Options) },
        "ResetRelOptions" => new SetIndexOptions(table, index) { Reset = [.. command.Options.Select(o => o.Name)] },
        "AttachPartition" => new AttachIndexPartition(table, index, into.Find(command.Partition!)),
        _ => null,
    };
}
