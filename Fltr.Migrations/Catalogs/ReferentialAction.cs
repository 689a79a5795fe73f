using System.Text.Json.Serialization;

namespace Fltr.Migrations.Catalogs;

/// <summary>What a foreign key does when its target goes or changes (manual 5.5.5).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReferentialAction>))]
public enum ReferentialAction
{
    /// <summary>An error, at the end of the statement.</summary>
    [JsonStringEnumMemberName("no action")] NoAction,

    /// <summary>An error at once.</summary>
    [JsonStringEnumMemberName("restrict")] Restrict,

    /// <summary>The rows go, too.</summary>
    [JsonStringEnumMemberName("cascade")] Cascade,

    /// <summary>The columns become null.</summary>
    [JsonStringEnumMemberName("set null")] SetNull,

    /// <summary>The columns get their default.</summary>
    [JsonStringEnumMemberName("set default")] SetDefault,
}

/// <summary>The SQL of the actions.</summary>
public static class ReferentialActions
{
    /// <summary>The words behind ON DELETE or ON UPDATE.</summary>
    public static string Sql(this ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => "restrict",
        ReferentialAction.Cascade => "cascade",
        ReferentialAction.SetNull => "set null",
        ReferentialAction.SetDefault => "set default",
        _ => "no action",
    };
}
