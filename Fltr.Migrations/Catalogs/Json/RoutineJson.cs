using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fltr.Migrations.Catalogs.Definitions;

namespace Fltr.Migrations.Catalogs.Json;

/// <summary>A function, procedure or aggregate.</summary>
internal static class RoutineJson
{
    public static IEnumerable<Routine> InOrder(IEnumerable<Routine> routines) =>
        routines.OrderBy(r => r.Signature.Name).ThenBy(RoutineArguments.Identity, StringComparer.Ordinal);

    public static void Write(Utf8JsonWriter json, Routine routine)
    {
        json.Named(routine.Signature.Name);
        json.WriteString("arguments", RoutineArguments.Identity(routine));
        json.WriteString("kind", routine.Kind switch
        {
            RoutineKind.Procedure => "procedure",
            RoutineKind.Aggregate => "aggregate",
            RoutineKind.Window => "window",
            _ => "function",
        });
        json.WriteString("returns", routine.Returns);
        json.WriteString("language", routine.Language);
        json.WriteString("body_md5", Fingerprint(routine.Body));
    }

    [SuppressMessage("Security", "CA5351", Justification = "It tells two bodies apart, as PostgreSQL's md5() does, and protects nothing.")]
    private static string Fingerprint(string body) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(body)));
}
