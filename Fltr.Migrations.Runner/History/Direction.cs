namespace Fltr.Migrations.Runner.History;

/// <summary>Which way a migration is taken.</summary>
internal enum Direction
{
    Up,
    Down,
}

/// <summary>Which steps of an operation are taken.</summary>
internal enum Form
{
    Direct,
    Online,
}
