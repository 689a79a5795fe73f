using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Ownership;

/// <summary>A table as attributes name it: <c>users</c> or <c>auth.users</c>.</summary>
internal static class TableName
{
    public static Name Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? Name.Public(text) : new Name(text[..dot], text[(dot + 1)..]);
    }
}
