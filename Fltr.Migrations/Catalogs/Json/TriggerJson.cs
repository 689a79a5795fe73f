using System.Text.Json;
using Fltr.Migrations.Catalogs.Definitions;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs.Json;

/// <summary>A trigger of a table or view.</summary>
internal static class TriggerJson
{
    public static void Write(Utf8JsonWriter json, (Name Table, Trigger Trigger) placed)
    {
        json.WriteString("name", placed.Trigger.Name);
        json.WriteString("definition", TriggerDefinition.Of(placed.Table, placed.Trigger));
        json.WriteString("enabled", placed.Trigger.State switch
        {
            TriggerState.Disabled => "D",
            TriggerState.Replica => "R",
            TriggerState.Always => "A",
            _ => "O",
        });
    }
}
