using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Runner.Live;

/// <summary>A column, and what the server's tables name it and its type by.</summary>
internal readonly record struct LiveColumn(int Number, uint Type, uint Collation, Column Column);
