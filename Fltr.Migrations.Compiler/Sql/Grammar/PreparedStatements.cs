using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>PREPARE, EXECUTE and DEALLOCATE.</summary>
internal static class PreparedStatements
{
    public static PrepareStmt Prepare(Cursor cursor)
    {
        cursor.Expect("prepare");
        var name = Names.ColId(cursor, "a prepared statement's name");
        Seq<TypeName> types = cursor.IsSymbol('(') ? Lists.InBrackets(cursor, TypeNames.Read) : [];
        cursor.Expect("as");
        return new PrepareStmt(name, types, RowStatements.Read(cursor));
    }

    public static ExecuteStmt Execute(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Expect("execute");
        var name = Names.ColId(cursor, "a prepared statement's name");
        Seq<Expression> parameters = cursor.IsSymbol('(') ? Expressions.InBrackets(cursor) : [];
        return new ExecuteStmt(name, parameters) { Start = start, End = cursor.LastEnd };
    }

    public static DeallocateStmt Deallocate(Cursor cursor)
    {
        cursor.Expect("deallocate");
        if (cursor.Is("prepare") && (cursor.IsName(1) || cursor.Is("all", 1))) cursor.Advance();
        return new DeallocateStmt(cursor.Skip("all") ? null : Names.ColId(cursor, "a prepared statement's name"));
    }
}
