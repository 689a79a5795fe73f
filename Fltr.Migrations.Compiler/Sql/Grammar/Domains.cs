using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE and ALTER DOMAIN.</summary>
internal static class Domains
{
    /// <summary>From behind CREATE DOMAIN on.</summary>
    public static StatementSyntax Create(Cursor cursor)
    {
        var names = Names.AnyName(cursor, "a domain's name");
        cursor.Skip("as");
        var type = TypeNames.Read(cursor);
        var column = Columns.Qualified(cursor, new ColumnDef(names[^1], type));
        return new CreateDomainStmt(names, type) { Collation = column.Collation, Constraints = column.Constraints };
    }

    /// <summary>From behind ALTER DOMAIN on.</summary>
    public static StatementSyntax Alter(Cursor cursor)
    {
        var names = Names.AnyName(cursor, "a domain's name");
        if (cursor.Skip("set", "default")) return new AlterDomainStmt(names, DomainChange.SetDefault) { Default = Expressions.Read(cursor) };
        if (cursor.Skip("drop", "default")) return new AlterDomainStmt(names, DomainChange.DropDefault);
        if (cursor.Skip("set", "not", "null")) return new AlterDomainStmt(names, DomainChange.SetNotNull);
        if (cursor.Skip("drop", "not", "null")) return new AlterDomainStmt(names, DomainChange.DropNotNull);
        if (cursor.Skip("add")) return new AlterDomainStmt(names, DomainChange.AddConstraint) { Constraint = Constraints.OfDomain(cursor) };
        if (cursor.Skip("validate", "constraint")) return new AlterDomainStmt(names, DomainChange.ValidateConstraint) { Name = Names.ColId(cursor) };
        if (cursor.Skip("drop", "constraint")) return new AlterDomainStmt(names, DomainChange.DropConstraint) { IfExists = cursor.IfExists(), Name = Names.ColId(cursor), Behavior = cursor.Behavior() };
        if (!cursor.Skip("rename", "constraint")) return ObjectChanges.Demand(cursor, ObjectType.Domain, new ObjectReference(names));

        var from = Names.ColId(cursor);
        cursor.Expect("to");
        return new RenameStmt(ObjectType.DomConstraint, Names.ColId(cursor)) { Object = new ObjectReference(names), From = from };
    }
}
