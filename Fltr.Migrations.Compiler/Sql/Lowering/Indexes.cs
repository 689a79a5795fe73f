using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Indexes (manual chapter 11).</summary>
internal static class Indexes
{
    public static void Create(IndexStmt statement, Understanding into)
    {
        if (into.Session.IsTemporary(statement.Relation))
        {
            if (statement.Name is not null) into.Session.AddTemporary(statement.Name);
            into.Stay();
            return;
        }

        var table = into.Find(statement.Relation);
        if (statement.IfNotExists && statement.Name is not null && into.Catalog.HasRelation(table.Sibling(statement.Name))) return;

        var name = statement.Name ?? ImplicitNames.Index(into.Catalog, table, statement.Elements.Select(NameOf).Concat(statement.Include));
        if (into.Catalog.HasRelation(table.Sibling(name))) throw new CatalogException($"There is a relation {table.Sibling(name)} already.", SqlState.DuplicateTable);
        ParameterFit.OfIndex(statement.Method, statement.Options);
        into.Add(new CreateIndex(table, new Catalogs.Index(name, [.. statement.Elements.Select(e => Key(e, into))])
        {
            Unique = statement.Unique,
            Method = statement.Method,
            Include = statement.Include,
            Filter = statement.Where is null ? null : into.Written(statement.Where),
            Options = Options.Of(statement.Options),
            NullsNotDistinct = statement.NullsNotDistinct,
            Tablespace = statement.Tablespace,
            Only = statement.Relation.Only,
        })
        {
            Concurrently = statement.Concurrently,
        });
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        foreach (var dropped in statement.Objects)
        {
            var (schema, local) = dropped.Qualified();
            if (into.Session.IsTemporary(schema, local))
            {
                into.Session.RemoveTemporary(local);
                into.Stay();
                continue;
            }

            var index = into.Find(schema, local);
            if (into.TableOfIndex(index) is { } table) into.Add(new DropIndex(table, index.Local) { Concurrently = statement.Concurrently, Cascade = statement.Behavior == DropBehavior.Cascade });
            else if (!statement.IfExists || into.Catalog.HasRelation(index)) throw into.NoSuch(schema, local, "index");
        }
    }

    /// <summary>One key. An order of nulls that is the default of its direction is not kept.</summary>
    public static IndexKey Key(IndexElement element, Understanding into)
    {
        var descending = element.Descending == true;
        return new IndexKey(element.Column ?? "")
        {
            Expression = element.Expression is null ? null : into.Written(element.Expression),
            Collation = element.Collation is { } collation ? Located.Quoted(collation) : null,
            OperatorClass = element.OperatorClass is { } operatorClass ? Located.Quoted(operatorClass) + Arguments(element.OperatorClassOptions) : null,
            Descending = descending,
            Nulls = element.NullsFirst is not { } first || first == descending ? NullsOrder.Default : first ? NullsOrder.First : NullsOrder.Last,
        };
    }

    /// <summary>What a key is called in the name of its index.</summary>
    public static string NameOf(IndexElement element) => element.Column ?? ExpressionNames.Of(element.Expression!) ?? "expr";

    private static string Arguments(Seq<Option> options) => options.Count == 0 ? "" : $" ({string.Join(", ", options.Select(o => $"{Identifier.Quote(o.Name)}={Identifier.Literal(o.Value ?? "true").Trim()}"))})";
}
