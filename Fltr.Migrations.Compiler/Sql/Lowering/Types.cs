using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Enums, composite and range types (manual, CREATE TYPE). Domains are in <see cref="Domains"/>.</summary>
internal static class Types
{
    public static void Create(CreateEnumStmt statement, Understanding into) => into.Add(new CreateType(new EnumType(New(statement.Names, into), statement.Values)));

    public static void Create(CompositeTypeStmt statement, Understanding into) =>
        into.Add(new CreateType(new CompositeType(into.Session.Create(statement.Relation.Schema, statement.Relation.Local, into.Catalog), [.. statement.Columns.Select(c => Attribute(c, into))])));

    public static void Create(CreateRangeStmt statement, Understanding into)
    {
        if (statement.Options.Any(o => o.Name != "subtype")) into.Stay();
        var subtype = statement.Options.FirstOrDefault(o => o.Name == "subtype")?.Value ?? throw new CatalogException("A range type needs a subtype.", SqlState.SyntaxError);
        into.Add(new CreateType(new RangeType(New(statement.Names, into), subtype)));
    }

    public static void Alter(AlterEnumStmt statement, Understanding into)
    {
        var type = Find(statement.Names, into);
        var labels = (into.Catalog.Types.GetValueOrDefault(type) as EnumType)?.Labels ?? [];
        if (statement.New is not { } value) throw new CatalogException("PostgreSQL cannot drop a value of an enum.", SqlState.FeatureNotSupported);
        if (statement.Old is { } old) into.Add(new RenameEnumValue(type, old, value));
        else if (!statement.IfNotExists || !labels.Contains(value)) into.Add(new AddEnumValue(type, value) { Before = statement.Before ? statement.Neighbour : null, After = statement.Before ? null : statement.Neighbour });
    }

    /// <summary>ALTER TYPE … ADD, DROP, ALTER ATTRIBUTE.</summary>
    public static void Alter(AlterTableStmt statement, Understanding into)
    {
        var type = Find(statement.Relation, into);
        foreach (var command in statement.Commands)
        {
            if (command.Behavior == DropBehavior.Cascade) into.Stay();
            var has = (into.Catalog.Types.GetValueOrDefault(type) as CompositeType)?.Attributes.Any(a => a.Name == command.Name) == true;
            switch (command.Subtype)
            {
                case "AddColumn": into.Add(new AddAttribute(type, Attribute(command.Column!, into))); break;
                case "DropColumn" when command.IfExists && !has: break;
                case "DropColumn": into.Add(new DropAttribute(type, command.Name!)); break;
                case "AlterColumnType": into.Add(new AlterAttributeType(type, Attribute(command.Column! with { Name = command.Name! }, into))); break;
                default: into.Stay(); break;
            }
        }
    }

    public static void Rename(RenameStmt statement, Understanding into)
    {
        var type = statement.Relation is { } relation ? Find(relation, into) : Find(statement.Object!.Names, into);
        if (statement.Type == ObjectType.Attribute)
        {
            if (statement.Behavior == DropBehavior.Cascade) into.Stay();
            into.Add(new RenameAttribute(type, statement.From!, statement.To));
        }
        else
        {
            into.Add(new RenameType(type, statement.To));
        }
    }

    public static void Move(AlterObjectSchemaStmt statement, Understanding into)
    {
        var type = Find(statement.Object!.Names, into);
        if (type.Schema != statement.NewSchema) into.Add(new MoveType(type, statement.NewSchema));
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        foreach (var dropped in statement.Objects)
        {
            var type = Find(dropped.Names, into);
            if (statement.Type == ObjectType.Domain && into.Catalog.Types.GetValueOrDefault(type) is { } other and not DomainType) throw new CatalogException($"{other.Name} is no domain.", SqlState.WrongObjectType);
            if (into.Catalog.Types.TryGetValue(type, out var found)) into.Add(new DropType(type) { Domain = found is DomainType, Cascade = statement.Behavior == DropBehavior.Cascade });
            else if (into.Catalog.HasRelation(into.Find(dropped.Names))) throw new CatalogException($"{into.Find(dropped.Names)} is the type of its rows: drop the table.", SqlState.DependentObjectsStillExist);
            else if (!statement.IfExists && dropped.Names.Qualified().Schema is { } schema && !into.Catalog.Schemas.Contains(schema)) throw new CatalogException($"There is no schema {schema}.", SqlState.InvalidSchemaName);
            else if (!statement.IfExists) throw new CatalogException($"There is no type {type}.", SqlState.UndefinedObject);
        }
    }

    public static Name New(IReadOnlyList<string> names, Understanding into)
    {
        var (schema, local) = names.Qualified();
        return into.Session.Create(schema, local, into.Catalog);
    }

    public static Name Find(IReadOnlyList<string> names, Understanding into)
    {
        var (schema, local) = names.Qualified();
        return into.Session.Find(schema, local, into.Catalog, into.Catalog.Types.ContainsKey);
    }

    private static Name Find(Relation relation, Understanding into) => into.Session.Find(relation.Schema, relation.Local, into.Catalog, into.Catalog.Types.ContainsKey);

    private static Column Attribute(ColumnDef column, Understanding into) => new(column.Name, into.Written(column.Type!))
    {
        Nullable = true,
        Collation = column.Collation is { } collation ? string.Join('.', collation.Select(Identifier.Quote)) : null,
        Source = into.At(column.Start),
    };
}
