using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>VACUUM, ANALYZE, CLUSTER, REINDEX, LOCK and TRUNCATE.</summary>
internal static class Maintenance
{
    public static VacuumStmt Vacuum(Cursor cursor)
    {
        var isVacuum = cursor.ExpectAny("vacuum", "analyze", "analyse") == "vacuum";
        var options = cursor.IsSymbol('(') ? UtilityOptions.InBrackets(cursor) : isVacuum ? Words(cursor, "full", "freeze", "verbose", "analyze", "analyse") : Words(cursor, "verbose");
        Seq<VacuumRelation> relations = cursor.IsName() ? Lists.Read(cursor, VacuumRelation) : [];
        return new VacuumStmt(isVacuum, relations) { Options = options };
    }

    public static ClusterStmt Cluster(Cursor cursor)
    {
        cursor.Expect("cluster");
        var hasBrackets = cursor.IsSymbol('(');
        var options = hasBrackets ? UtilityOptions.InBrackets(cursor) : Words(cursor, "verbose");
        if (!cursor.IsName()) return new ClusterStmt(null, null, options);

        // The older form has the index first: CLUSTER index ON table.
        if (!hasBrackets && cursor.Is("on", 1))
        {
            var index = Names.ColId(cursor, "an index's name");
            cursor.Expect("on");
            return new ClusterStmt(Names.QualifiedName(cursor), index, options);
        }

        var relation = Names.QualifiedName(cursor);
        return new ClusterStmt(relation, cursor.Skip("using") ? Names.ColId(cursor, "an index's name") : null, options);
    }

    public static ReindexStmt Reindex(Cursor cursor)
    {
        cursor.Expect("reindex");
        var options = UtilityOptions.IfThere(cursor);
        var target = cursor.ExpectAny("index", "table", "schema", "system", "database");
        var statement = new ReindexStmt(target) { Options = options, Concurrently = cursor.Skip("concurrently") };
        if (target is "index" or "table") return statement with { Relation = Names.QualifiedName(cursor) };
        if (target == "schema" || cursor.IsName()) return statement with { Name = Names.ColId(cursor) };
        return statement;
    }

    public static LockStmt Lock(Cursor cursor)
    {
        cursor.Expect("lock");
        cursor.Skip("table");
        var relations = Names.RelationExprs(cursor);
        var mode = cursor.Skip("in") ? Mode(cursor) : LockMode.AccessExclusive;
        return new LockStmt(relations, mode, cursor.Skip("nowait"));
    }

    public static TruncateStmt Truncate(Cursor cursor)
    {
        cursor.Expect("truncate");
        cursor.Skip("table");
        var relations = Names.RelationExprs(cursor);
        var restart = cursor.Skip("restart", "identity");
        if (!restart) cursor.Skip("continue", "identity");
        var behavior = cursor.SkipAny("cascade", "restrict") == "cascade" ? DropBehavior.Cascade : DropBehavior.Restrict;
        return new TruncateStmt(relations) { RestartIdentity = restart, Behavior = behavior };
    }

    private static VacuumRelation VacuumRelation(Cursor cursor)
    {
        var relation = Names.RelationExpr(cursor);
        return new VacuumRelation(relation, Names.OptionalColumns(cursor));
    }

    /// <summary>Options as words, which have this order.</summary>
    private static Seq<Option> Words(Cursor cursor, params ReadOnlySpan<string> words)
    {
        var options = new List<Option>();
        foreach (var word in words) if (cursor.Skip(word)) options.Add(new Option(word == "analyse" ? "analyze" : word, null));
        return [.. options];
    }

    private static LockMode Mode(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var words = new List<string>(4);
        while (words.Count < 4 && !cursor.Is("mode") && !cursor.AtEnd) words.Add(cursor.ExpectAny("access", "row", "share", "update", "exclusive"));
        cursor.Expect("mode");
        LockMode? mode = string.Join(' ', words) switch
        {
            "access share" => LockMode.AccessShare,
            "row share" => LockMode.RowShare,
            "row exclusive" => LockMode.RowExclusive,
            "share update exclusive" => LockMode.ShareUpdateExclusive,
            "share" => LockMode.Share,
            "share row exclusive" => LockMode.ShareRowExclusive,
            "exclusive" => LockMode.Exclusive,
            "access exclusive" => LockMode.AccessExclusive,
            _ => null,
        };
        if (mode is null) cursor.Fail("there is no lock mode of this name", start);
        return mode ?? LockMode.AccessExclusive;
    }
}
