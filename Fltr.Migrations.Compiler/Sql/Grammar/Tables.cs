using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE TABLE and CREATE FOREIGN TABLE.</summary>
internal static class Tables
{
    /// <summary>From behind CREATE … TABLE on.</summary>
    public static StatementSyntax Create(Cursor cursor, string? persistence)
    {
        var ifNotExists = cursor.IfNotExists();
        var relation = Names.QualifiedName(cursor);
        var table = new CreateStmt(relation) { IfNotExists = ifNotExists, Persistence = persistence };
        table = Shape(cursor, table);
        if (cursor.Skip("partition", "by")) table = table with { PartitionBy = Partitions.By(cursor) };
        if (cursor.Skip("using")) table = table with { Method = Names.ColId(cursor) };
        table = table with { Options = Options.OfTable(cursor) };
        if (cursor.Skip("on", "commit")) table = table with { OnCommit = OnCommit(cursor) };
        return cursor.Skip("tablespace") ? table with { Tablespace = Names.ColId(cursor) } : table;
    }

    /// <summary>From behind CREATE FOREIGN TABLE on.</summary>
    public static StatementSyntax CreateForeign(Cursor cursor)
    {
        var ifNotExists = cursor.IfNotExists();
        var relation = Names.QualifiedName(cursor);
        var table = Shape(cursor, new CreateStmt(relation) { IfNotExists = ifNotExists });
        cursor.Expect("server");
        return new CreateForeignTableStmt(table, Names.ColId(cursor), Options.Generic(cursor));
    }

    /// <summary>ON COMMIT's three words.</summary>
    public static string? OnCommit(Cursor cursor)
    {
        if (cursor.Skip("drop")) return "drop";
        if (cursor.Skip("delete", "rows")) return "delete rows";
        cursor.Expect("preserve", "rows");
        return "preserve rows";
    }

    private static CreateStmt Shape(Cursor cursor, CreateStmt table)
    {
        if (cursor.Skip("partition", "of"))
        {
            var parent = Names.QualifiedName(cursor);
            table = table with { Parents = parent is null ? [] : [parent], Elements = cursor.IfBracketed(TypedElement) };
            return table with { Bound = Partitions.Bound(cursor) };
        }

        if (cursor.Skip("of")) return table with { OfType = new TypeName(Names.AnyName(cursor)), Elements = cursor.IfBracketed(TypedElement) };

        cursor.ExpectSymbol('(');
        if (!cursor.IsSymbol(')')) table = table with { Elements = Lists.Read(cursor, Element) };
        cursor.ExpectSymbol(')');
        return cursor.Skip("inherits") ? table with { Parents = Lists.InBrackets(cursor, c => Names.QualifiedName(c)) } : table;
    }

    private static TableElement Element(Cursor cursor)
    {
        if (cursor.Is("like")) return Like(cursor);
        return Constraints.BeginsOfTable(cursor) ? Constraints.OfTable(cursor) : Columns.Read(cursor);
    }

    /// <summary>A column without a type, or a constraint: what a partition and a table of a type may add.</summary>
    private static TableElement TypedElement(Cursor cursor) => Constraints.BeginsOfTable(cursor) ? Constraints.OfTable(cursor) : Columns.ReadWithoutType(cursor);

    private static TableLike Like(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Expect("like");
        var relation = Names.QualifiedName(cursor);
        var options = new List<string>();
        while (cursor.SkipAny("including", "excluding") is { } way)
        {
            var what = cursor.ExpectAny("comments", "compression", "constraints", "defaults", "generated", "identity", "indexes", "statistics", "storage", "all");
            options.Add($"{way} {what}".ToUpperInvariant());
        }

        return new TableLike(relation, [.. options]) { Start = start, End = cursor.LastEnd };
    }
}
