using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>One item of an operator class or family.</summary>
/// <param name="Form"><c>operator</c>, <c>function</c> or <c>storage</c>.</param>
internal sealed record OpClassItem(string Form, int Number)
{
    public ObjectReference? Object { get; init; }

    /// <summary>The types behind FUNCTION n (…), or those of a dropped item.</summary>
    public Seq<TypeName> Types { get; init; } = [];

    /// <summary>FOR ORDER BY family.</summary>
    public Seq<string>? OrderBy { get; init; }
}

/// <summary>CREATE OPERATOR CLASS.</summary>
internal sealed record CreateOpClassStmt(Seq<string> Names, string Method, TypeName Type, Seq<OpClassItem> Items) : StatementSyntax
{
    public bool IsDefault { get; init; }

    public Seq<string>? Family { get; init; }
}

/// <summary>CREATE OPERATOR FAMILY.</summary>
internal sealed record CreateOpFamilyStmt(Seq<string> Names, string Method) : StatementSyntax;

/// <summary>ALTER OPERATOR FAMILY … ADD, DROP.</summary>
internal sealed record AlterOpFamilyStmt(Seq<string> Names, string Method, bool IsDrop, Seq<OpClassItem> Items) : StatementSyntax;

/// <summary>ALTER OPERATOR … SET.</summary>
internal sealed record AlterOperatorStmt(ObjectReference Operator, Seq<Option> Options) : StatementSyntax;

/// <summary>CREATE CAST.</summary>
/// <param name="Context"><c>implicit</c>, <c>assignment</c> or <c>explicit</c>.</param>
internal sealed record CreateCastStmt(TypeName Source, TypeName Target, ObjectReference? Function, bool InOut, string Context) : StatementSyntax;

/// <summary>CREATE TRANSFORM.</summary>
internal sealed record CreateTransformStmt(TypeName Type, string Language) : StatementSyntax
{
    public bool Replace { get; init; }

    public ObjectReference? FromSql { get; init; }

    public ObjectReference? ToSql { get; init; }
}

/// <summary>CREATE CONVERSION.</summary>
internal sealed record CreateConversionStmt(Seq<string> Names, string From, string To, Seq<string> Function, bool IsDefault) : StatementSyntax;

/// <summary>CREATE LANGUAGE with a handler.</summary>
internal sealed record CreatePLangStmt(string Name) : StatementSyntax
{
    public bool Replace { get; init; }

    public bool Trusted { get; init; }

    public Seq<string> Handler { get; init; } = [];

    public Seq<string>? Inline { get; init; }

    public Seq<string>? Validator { get; init; }
}

/// <summary>CREATE ACCESS METHOD.</summary>
internal sealed record CreateAmStmt(string Name, string AccessKind, Seq<string> Handler) : StatementSyntax;

/// <summary>ALTER COLLATION … REFRESH VERSION.</summary>
internal sealed record AlterCollationStmt(Seq<string> Names) : StatementSyntax;

/// <summary>ALTER TEXT SEARCH DICTIONARY.</summary>
internal sealed record AlterTSDictionaryStmt(Seq<string> Names, Seq<Option> Options) : StatementSyntax;

/// <summary>ALTER TEXT SEARCH CONFIGURATION.</summary>
/// <param name="Action"><c>add</c>, <c>alter</c>, <c>replace</c> or <c>drop</c>.</param>
internal sealed record AlterTSConfigurationStmt(Seq<string> Names, string Action, Seq<string> Tokens, Seq<Seq<string>> Dictionaries) : StatementSyntax
{
    public bool IfExists { get; init; }
}
