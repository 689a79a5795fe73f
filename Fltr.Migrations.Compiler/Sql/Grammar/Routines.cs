using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE FUNCTION, CREATE PROCEDURE, and ALTER of both.</summary>
internal static class Routines
{
    /// <summary>From behind CREATE [OR REPLACE] FUNCTION on.</summary>
    public static StatementSyntax Create(Cursor cursor, bool isProcedure, bool replace)
    {
        var routine = new CreateFunctionStmt(isProcedure, Names.FuncName(cursor), Parameters.Read(cursor)) { Replace = replace };
        if (!isProcedure && cursor.Skip("returns", "table"))
        {
            var columns = Lists.InBrackets(cursor, Parameters.TableColumn);
            routine = routine with { Parameters = [.. routine.Parameters, .. columns] };
        }
        else if (!isProcedure && cursor.Is("returns") && !cursor.Is("null", 1))
        {
            cursor.Advance();
            routine = routine with { Returns = TypeNames.ReadOfRoutine(cursor) };
        }

        routine = routine with { Options = RoutineOptions.Read(cursor, isAltered: false) };
        if (cursor.Skip("return")) return routine with { Return = Expressions.Read(cursor) };
        return cursor.Skip("begin", "atomic") ? routine with { Body = Body(cursor) } : routine;
    }

    /// <summary>From behind ALTER FUNCTION, PROCEDURE or ROUTINE on.</summary>
    public static StatementSyntax Alter(Cursor cursor, ObjectType type)
    {
        var target = Objects.Function(cursor);
        if (ObjectChanges.Read(cursor, type, target) is { } change) return change;

        var options = RoutineOptions.Read(cursor, isAltered: true);
        if (options.Count == 0) cursor.Missing("a change");
        cursor.Skip("restrict");
        return new AlterFunctionStmt(type, target, options);
    }

    private static Seq<StatementSyntax> Body(Cursor cursor)
    {
        var statements = new List<StatementSyntax>();
        while (!cursor.AtEnd && !cursor.Is("end"))
        {
            if (cursor.SkipSymbol(';')) continue;
            if (Line(cursor) is { } statement) statements.Add(statement);
            if (!cursor.IsSymbol(';')) cursor.Missing("';'");
        }

        cursor.Expect("end");
        return [.. statements];
    }

    private static StatementSyntax? Line(Cursor cursor) => cursor.Skip("return") ? new ReturnStmt(Expressions.Read(cursor)) : Parser.Read(cursor);
}
