using Fltr.Migrations.Authoring;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>A statement of a file is an operation of its own, so that each has its place.</summary>
internal sealed class WrittenStatement : Draft
{
    private readonly SqlStatement _statement;

    public WrittenStatement(PlacedStatement placed)
    {
        _statement = placed.Statement;
        Source = placed.Source;
    }

    protected override IEnumerable<Operation> Complete(Catalog before) => [new ExecuteSql([_statement])];
}

/// <summary>A statement and where it begins; one that is not understood, where its problem is.</summary>
internal sealed record PlacedStatement(SqlStatement Statement, Source Source);
