using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Describing;

/// <summary>PostgreSQL's own names for types of objects and constraints: OBJECT_… in lower case, CONSTR_….</summary>
internal static class TypeWords
{
    public static string Of(ObjectType type) => type switch
    {
        ObjectType.AccessMethod => "access_method",
        ObjectType.EventTrigger => "event_trigger",
        ObjectType.ForeignServer => "foreign_server",
        ObjectType.ForeignTable => "foreign_table",
        ObjectType.ParameterAcl => "parameter_acl",
        ObjectType.PublicationNamespace => "publication_namespace",
        ObjectType.PublicationRel => "publication_rel",
        ObjectType.StatisticExt => "statistic_ext",
        ObjectType.UserMapping => "user_mapping",
        _ => type.ToString().ToLowerInvariant(),
    };

    public static string Of(ConstraintKind kind) => $"CONSTR_{kind.ToString().ToUpperInvariant()}";

    /// <summary>PostgreSQL's letter for an action of a foreign key; null for NO ACTION.</summary>
    public static string? OfAction(string? action) => action switch
    {
        "restrict" => "r",
        "cascade" => "c",
        "set null" => "n",
        "set default" => "d",
        _ => null,
    };
}
