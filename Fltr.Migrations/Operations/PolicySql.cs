using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>The SQL of policies.</summary>
internal static class PolicySql
{
    /// <summary>The roles behind TO. Those of the session are key words and no names (manual, CREATE POLICY).</summary>
    public static string Roles(Policy policy) => policy.Roles.Count == 0 ? "public" : string.Join(", ", policy.Roles.Select(Role));

    private static string Role(string role) => role is "current_user" or "current_role" or "session_user" ? role : Identifier.Quote(role);
}
