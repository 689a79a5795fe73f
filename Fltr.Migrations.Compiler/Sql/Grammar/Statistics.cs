using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE and ALTER STATISTICS.</summary>
internal static class Statistics
{
    /// <summary>From behind CREATE STATISTICS on.</summary>
    public static StatementSyntax Create(Cursor cursor)
    {
        var ifNotExists = cursor.IfNotExists();
        Seq<string>? names = !ifNotExists && (cursor.Is("on") || cursor.IsSymbol('(')) ? null : Names.AnyName(cursor);
        var kinds = cursor.IfBracketed(c => Names.ColId(c));
        cursor.Expect("on");
        var elements = Lists.Read(cursor, Indexes.StatisticsElement);
        cursor.Expect("from");
        return new CreateStatsStmt(names, kinds, elements, FromItems.ReadList(cursor)) { IfNotExists = ifNotExists };
    }

    /// <summary>From behind ALTER STATISTICS on.</summary>
    public static StatementSyntax Alter(Cursor cursor)
    {
        var ifExists = cursor.IfExists();
        var target = Objects.Any(cursor);
        if (cursor.Skip("set", "statistics")) return new AlterStatsStmt(target.Names, cursor.Skip("default") ? null : cursor.SignedInteger()) { IfExists = ifExists };
        if (ifExists) cursor.Missing("SET STATISTICS");
        return ObjectChanges.Demand(cursor, ObjectType.StatisticExt, target);
    }
}
