using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Columns as CREATE TABLE and ADD COLUMN define them.</summary>
internal static class Columns
{
    /// <summary>The column. A serial one brings its sequence, which is made before it.</summary>
    public static Column Define(ColumnDef definition, Name table, Understanding into, bool hasParents = false)
    {
        DefinitionFit.Column(definition, table.Local, SerialType(definition.Type) is not null);
        Fit.Refuse(definition.Type is { ArrayBounds.Count: > 0 } array && SerialType(array with { ArrayBounds = [] }) is not null, $"{table.Local}.{definition.Name} is an array: it cannot be serial.", SqlState.FeatureNotSupported);
        var column = new Column(definition.Name, definition.Type is null ? "" : into.Written(definition.Type))
        {
            Nullable = !definition.Constraints.Any(c => c.Kind is ConstraintKind.NotNull or ConstraintKind.Primary or ConstraintKind.Identity),
            Collation = definition.Collation is { } collation ? Located.Quoted(collation) : null,
            Source = into.At(definition.Start),
        };
        column = definition.Constraints.Aggregate(column, (c, constraint) => With(c, constraint, into, hasParents));
        return SerialType(definition.Type) is { } type ? Serial(column, type, table, into) : column;
    }

    /// <summary>What follows when the column is there: the owner of its sequence, and the options of an identity column.</summary>
    public static void Complete(ColumnDef definition, Name table, Understanding into)
    {
        if (SerialType(definition.Type) is not null && into.Catalog[table].Find(definition.Name)?.Default is { } value)
        {
            var sequence = into.Catalog.Sequences.Values.First(s => value == Nextval.Of(s.Name));
            into.Add(new OwnSequence(sequence.Name, new ColumnName(table, definition.Name)));
        }

        if (definition.Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.Identity) is { } identity) Sequences.Number(table, definition.Name, identity.SequenceOptions, into);
        if (definition is not { Storage: null, Compression: null, Options.Count: 0 }) into.Stay();
    }

    /// <summary>
    /// The default as the catalog has it. PostgreSQL keeps none for a null, unless the type's modifier or a domain makes more of it (src/backend/catalog/heap.c, AddRelationNewConstraints).
    /// </summary>
    public static string? Default(Expression? expression, string type, Understanding into) =>
        expression is null || (expression is Constant { Kind: ConstantKind.Null } && !HasModifier(type) && !IsDomain(type, into)) ? null : into.Written(expression);

    private static bool IsDomain(string type, Understanding into) => into.Catalog.Types.Values.Any(t => t is DomainType && NameJson.Format(t.Name) == type);

    private static bool HasModifier(string type) =>
        (type.Contains('(', StringComparison.Ordinal) && !type.StartsWith("interval", StringComparison.OrdinalIgnoreCase))
        || type.ToLowerInvariant() is "char" or "character" or "bit";

    private static Column With(Column column, ConstraintDef constraint, Understanding into, bool hasParents) => constraint.Kind switch
    {
        ConstraintKind.Default when hasParents => column with { Default = into.Written(constraint.Expression!) },
        ConstraintKind.Default => column with { Default = Default(constraint.Expression, column.Type, into) },
        ConstraintKind.Generated => column with { Generated = into.Written(constraint.Expression!), Virtual = constraint.Virtual },
        ConstraintKind.Identity => column with { Identity = constraint.When == "always" ? Identity.Always : Identity.ByDefault },
        _ => column,
    };

    private static Column Serial(Column column, string type, Name table, Understanding into)
    {
        var sequence = table.Sibling(ImplicitNames.Sequence(into.Catalog, table, column.Name));
        into.Add(new CreateSequence(new Sequence(sequence) { Type = type == "bigint" ? null : type }));
        return column with { Type = type, Nullable = false, Default = Nextval.Of(sequence) };
    }

    /// <summary>The type below a serial one (manual 8.1.4); null for other types.</summary>
    private static string? SerialType(TypeName? type) => type is not { Names: [var name], ArrayBounds.Count: 0, SetOf: false } ? null : name switch
    {
        "serial" or "serial4" => "integer",
        "bigserial" or "serial8" => "bigint",
        "smallserial" or "serial2" => "smallint",
        _ => null,
    };
}
