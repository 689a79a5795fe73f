using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>ALTER COLUMN in ALTER TABLE.</summary>
internal static class AlterColumnCommands
{
    /// <summary>From behind ALTER on.</summary>
    public static AlterTableCmd Read(Cursor cursor)
    {
        cursor.Skip("column");
        if (cursor.Kind() == TokenKind.Integer)
        {
            var number = cursor.Integer();
            cursor.Expect("set", "statistics");
            return new AlterTableCmd("SetStatistics") { Number = number, Text = StatisticsTarget(cursor) };
        }

        var name = Names.ColId(cursor);
        return Change(cursor, name) with { Name = name };
    }

    /// <summary>A number, or DEFAULT.</summary>
    private static string StatisticsTarget(Cursor cursor) => cursor.Skip("default") ? "default" : cursor.Numeric();

    private static AlterTableCmd Change(Cursor cursor, string name)
    {
        if (cursor.Comes("set", "data", "type") || cursor.Is("type"))
        {
            cursor.Skip("set", "data");
            cursor.Expect("type");
            return Retype(cursor, name);
        }

        if (cursor.Is("set") && !cursor.Is("generated", 1) && !Sequences.BeginsOption(cursor, 1)) return Set(cursor);
        if (cursor.Skip("drop")) return Drop(cursor);
        if (cursor.Skip("reset")) return new AlterTableCmd("ResetOptions") { Options = Options.Storage(cursor) };
        if (cursor.Is("options")) return new AlterTableCmd("AlterColumnGenericOptions") { Options = Options.AlterGeneric(cursor) };
        if (cursor.Skip("add", "generated")) return AddIdentity(cursor);
        if (cursor.IsAny("set", "restart")) return new AlterTableCmd("SetIdentity") { SequenceOptions = Identity(cursor) };

        cursor.Missing("SET, DROP, TYPE, RESET, ADD GENERATED or RESTART");
        return new AlterTableCmd("");
    }

    private static AlterTableCmd Retype(Cursor cursor, string name)
    {
        var start = cursor.Current.Start;
        var type = TypeNames.Read(cursor);
        var column = new ColumnDef(name, type) { Collation = Columns.Collation(cursor), Start = start, End = cursor.LastEnd };
        return new AlterTableCmd("AlterColumnType") { Column = column, Expression = cursor.Skip("using") ? Expressions.Read(cursor) : null };
    }

    private static AlterTableCmd Set(Cursor cursor)
    {
        cursor.Expect("set");
        if (cursor.Skip("default"))
        {
            var start = cursor.Current.Start;
            return new AlterTableCmd("ColumnDefault") { Expression = Expressions.Read(cursor), Text = cursor.Written(start) };
        }

        if (cursor.Skip("not", "null")) return new AlterTableCmd("SetNotNull");
        if (cursor.Skip("statistics")) return new AlterTableCmd("SetStatistics") { Text = StatisticsTarget(cursor) };
        if (cursor.Skip("storage")) return new AlterTableCmd("SetStorage") { Text = cursor.Skip("default") ? "default" : Names.ColId(cursor) };
        if (cursor.Skip("compression")) return new AlterTableCmd("SetCompression") { Text = Columns.Compression(cursor) };
        if (cursor.Skip("expression", "as")) return new AlterTableCmd("SetExpression") { Expression = cursor.BracketedExpression() };
        return new AlterTableCmd("SetOptions") { Options = Options.Storage(cursor) };
    }

    private static AlterTableCmd Drop(Cursor cursor)
    {
        if (cursor.Skip("default")) return new AlterTableCmd("ColumnDefault");
        if (cursor.Skip("not", "null")) return new AlterTableCmd("DropNotNull");
        if (cursor.Skip("expression")) return new AlterTableCmd("DropExpression") { IfExists = cursor.IfExists() };
        cursor.Expect("identity");
        return new AlterTableCmd("DropIdentity") { IfExists = cursor.IfExists() };
    }

    private static AlterTableCmd AddIdentity(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var when = Constraints.When(cursor);
        cursor.Expect("as", "identity");
        var constraint = new ConstraintDef(ConstraintKind.Identity) { When = when, SequenceOptions = Sequences.InBrackets(cursor), Start = start, End = cursor.LastEnd };
        return new AlterTableCmd("AddIdentity") { Constraint = constraint };
    }

    private static Seq<SequenceOption> Identity(Cursor cursor)
    {
        var options = new List<SequenceOption>();
        while (cursor.IsAny("set", "restart"))
        {
            if (cursor.Skip("set", "generated")) options.Add(new SequenceOption("generated", Constraints.When(cursor)));
            else
            {
                cursor.Skip("set");
                options.Add(Sequences.Option(cursor));
            }
        }

        return [.. options];
    }
}
