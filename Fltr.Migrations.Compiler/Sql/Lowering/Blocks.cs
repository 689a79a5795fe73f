using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Lowering.Guards;
using Fltr.Migrations.Compiler.Sql.Plpgsql;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>DO blocks, and the bodies of functions that a statement calls (manual chapter 43).</summary>
internal static class Blocks
{
    public static void Do(DoStmt statement, Understanding into)
    {
        into.Stay();
        if ((statement.Language ?? "plpgsql") != "plpgsql") into.Hide(null, $"a DO block in {statement.Language} is not read");
        else if (PlReader.Read(statement.Body) is { } block) into.Inside(statement.Body, () => new BlockRun(into).Run(block));
    }

    public static void Select(Query query, Understanding into)
    {
        into.Stay();
        RowsFit.Need(query, into);
        new BlockRun(into).Called(query);
    }

    public static void Call(CallStmt statement, Understanding into)
    {
        into.Stay();
        new BlockRun(into).Called(statement);
    }
}
