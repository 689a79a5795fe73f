using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>What is said of one column or domain, and cannot be said together (src/backend/parser/parse_utilcmd.c, transformColumnDefinition).</summary>
internal static class DefinitionFit
{
    public static void Column(ColumnDef column, string table, bool isSerial)
    {
        var of = $"{table}.{column.Name}";
        var defaults = Count(column, ConstraintKind.Default) + (isSerial ? 1 : 0);
        var identities = Count(column, ConstraintKind.Identity);
        var generated = column.Constraints.Where(c => c.Kind == ConstraintKind.Generated).ToList();
        Fit.Refuse(Count(column, ConstraintKind.Null) > 0 && (Count(column, ConstraintKind.NotNull) > 0 || identities > 0 || isSerial), $"{of} is both NULL and NOT NULL.", SqlState.SyntaxError);
        Fit.Refuse(defaults > 1, $"{of} has two defaults; a serial column has one already.", SqlState.SyntaxError);
        Fit.Refuse(identities > 1, $"{of} is an identity column twice.", SqlState.SyntaxError);
        Fit.Refuse(generated.Count > 1, $"{of} has two expressions.", SqlState.SyntaxError);
        Fit.Refuse(defaults > 0 && identities > 0, $"{of} has a default and an identity.", SqlState.SyntaxError);
        Fit.Refuse(defaults > 0 && generated.Count > 0, $"{of} has a default and an expression.", SqlState.SyntaxError);
        Fit.Refuse(identities > 0 && generated.Count > 0, $"{of} has an identity and an expression.", SqlState.SyntaxError);
        Fit.Refuse(generated.Exists(c => c.When is not (null or "always")), $"{of} is a generated column: that is always so.", SqlState.SyntaxError);
    }

    public static void Domain(CreateDomainStmt domain)
    {
        var of = string.Join('.', domain.Names);
        var kinds = domain.Constraints.Select(c => c.Kind).ToList();
        Fit.Refuse(kinds.Contains(ConstraintKind.Null) && kinds.Contains(ConstraintKind.NotNull), $"{of} is both NULL and NOT NULL.", SqlState.SyntaxError);
        Fit.Refuse(kinds.Count(k => k == ConstraintKind.Default) > 1, $"{of} has two defaults.", SqlState.SyntaxError);
    }

    private static int Count(ColumnDef column, ConstraintKind kind) => column.Constraints.Count(c => c.Kind == kind);
}
