using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Authoring;

/// <summary>FluentMigrator's word for the kind of an identity, as the catalog has it.</summary>
internal static class Generation
{
    public static Identity Of(PostgresGenerationType generation) =>
        generation == PostgresGenerationType.ByDefault ? Identity.ByDefault : Identity.Always;
}
