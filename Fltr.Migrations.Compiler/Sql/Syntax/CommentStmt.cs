namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>COMMENT ON.</summary>
internal sealed record CommentStmt(ObjectType Type, ObjectReference Object, string? Comment) : StatementSyntax;

/// <summary>SECURITY LABEL.</summary>
internal sealed record SecLabelStmt(ObjectType Type, ObjectReference Object, string? Provider, string? Label) : StatementSyntax;
