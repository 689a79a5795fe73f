using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>The columns that a backfill walks along.</summary>
internal static class BackfillKey
{
    public static Seq<string> Of(Name table, Catalog before) => before[table].PrimaryKey?.Columns
        ?? throw new CatalogException($"{table} has no primary key that a backfill could walk along. Give it one, or write the rows in one statement with Update.Table or Execute.Sql.");
}
