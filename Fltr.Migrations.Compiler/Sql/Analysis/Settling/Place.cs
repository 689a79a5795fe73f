namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>Where an expression stands: not everything can be everywhere (ParseExprKind of src/include/parser/parse_node.h).</summary>
internal enum Place
{
    /// <summary>Where it was before, or where anything goes.</summary>
    Free,
    Check,
    Default,
    Generated,
    IndexKey,
    IndexFilter,
    PartitionKey,
    Policy,
    Condition,
    Conversion,
}
