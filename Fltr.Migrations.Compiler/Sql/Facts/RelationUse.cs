using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Facts;

/// <summary>What a statement does with the rows of a relation.</summary>
internal enum RowUse
{
    Read,
    Written,
}

/// <summary>A relation, and what is done with its rows.</summary>
internal sealed record RelationUse(Relation Relation, RowUse Use);
