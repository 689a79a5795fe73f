using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>The objects that are no relations, and those of DROP.</summary>
internal static class NamedObjects
{
    public static IEnumerable<Target> Of(StatementSyntax statement) => statement switch
    {
        DropStmt s => s.Objects.SelectMany(o => Dropped(s.Type, o)),
        CreateEnumStmt s => [Target.Of(s.Names, "enum", "created")],
        AlterEnumStmt s => [Target.Of(s.Names, "enum", "altered")],
        CreateDomainStmt s => [Target.Of(s.Names, "domain", "created")],
        AlterDomainStmt s => [Target.Of(s.Names, "domain", "altered")],
        DefineStmt s => [Target.Of(s.Names, TypeWords.Of(s.Type), "created")],
        CreateFunctionStmt s => [Target.Of(s.Names, s.IsProcedure ? "procedure" : "function", "created")],
        CreateSchemaStmt s => [new Target(null, s.Name ?? OfRole(s.Role), "schema", "created")],
        CreateExtensionStmt s => [new Target(null, s.Name, "extension", "created")],
        _ => [],
    };

    /// <summary>A schema without a name is called like its owner, who is known only when it runs if that is CURRENT_USER or its like.</summary>
    private static string OfRole(string? role) => role is null or "current_user" or "current_role" or "session_user" ? "" : role;

    private static IEnumerable<Target> Dropped(ObjectType type, ObjectReference dropped)
    {
        var word = TypeWords.Of(type);
        if (type is not (ObjectType.Trigger or ObjectType.Policy or ObjectType.Rule)) return [Target.Of(dropped.Names, word, "dropped")];
        return [Target.Of([.. dropped.Names.SkipLast(1)], null, "altered"), Target.Of([dropped.Names[^1]], word, "dropped")];
    }
}
