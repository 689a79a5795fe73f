using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering;

namespace Fltr.Migrations.Tests.Sql.Analysis;

/// <summary>The catalog that SQL leaves, in PostgreSQL's words.</summary>
internal static class Settled
{
    public static Catalog By(params string[] statements) => Then(Catalog.Empty, statements);

    public static Catalog Then(Catalog before, params string[] statements)
    {
        var fold = new Fold(before);
        foreach (var statement in fold.Read(string.Join(";\n", statements), _ => default)) Assert.True(statement.Lowered.Problem is null, statement.Lowered.Problem?.Message);
        return fold.Catalog;
    }

    public static Table Table(this Catalog catalog, string name) => catalog[Fltr.Migrations.Sql.Name.Public(name)];

    public static string Check(this Catalog catalog, string table, string name) => ((Check)catalog.Table(table).Constraints[name]).Expression;
}
