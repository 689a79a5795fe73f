using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
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
            if (!statement.IfExists) throw new CatalogException($"There is no index {index}.", SqlState.UndefinedTable);
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
        "AttachPartition" => Attach(table, index, into.Find(command.Partition!), into),
        _ => null,
    };

    private static AttachIndexPartition Attach(Name table, string index, Name partition, Understanding into)
    {
        if (into.TableOfIndex(partition) is not { } holder) throw new CatalogException($"There is no index {partition}.", SqlState.UndefinedTable);

        var own = into.Catalog.Find(table)?.Indexes.GetValueOrDefault(index);
        var other = into.Catalog.Find(holder)?.Indexes.GetValueOrDefault(partition.Local);
        var isLike = own is null || other is null || (own.Keys.Equals(other.Keys) && own.Method == other.Method && own.Filter == other.Filter && own.Unique == other.Unique);
        Fit.Refuse(!isLike, $"The index {partition} is not like {index}: it cannot be a part of it.", SqlState.InvalidObjectDefinition);
        return new AttachIndexPartition(table, index, partition);
    }
}
