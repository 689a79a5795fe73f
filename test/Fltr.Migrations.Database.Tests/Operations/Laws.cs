using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Database.Tests.Operations;

/// <summary>What holds for every operation, shown on a real server.</summary>
public sealed class Laws
{
    public static TheoryData<int, string> Numbers
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (number, shown) in Cases.All.Select((c, i) => (i, c.ToString()))) data.Add(number, shown);
            return data;
        }
    }

    [Fact]
    public void Every_operation_has_a_case_and_a_word_in_plans()
    {
        var operations = typeof(Operation).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Operation))).OrderBy(t => t.Name).ToList();
        var words = typeof(Operation).GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();
        Assert.Equal(operations, words.Select(w => w.DerivedType).OrderBy(t => t.Name));
        Assert.Equal(words.Count, words.Select(w => w.TypeDiscriminator).Distinct().Count());
        Assert.Empty(operations.Select(t => t.Name).Except(Cases.All.Select(c => c.Operation.GetType().Name)));
    }

    [Theory, MemberData(nameof(Numbers))]
    public void A_plan_gives_back_the_operation_that_was_written(int number, string shown)
    {
        var operation = Case(number, shown).Operation;
        Assert.Equal([operation], PlanJson.ReadOperations(PlanJson.Write((Seq<Operation>)[operation])));
    }

    [Theory, MemberData(nameof(Numbers))]
    public void A_plan_file_is_read_as_the_serializer_reads_it(int number, string shown)
    {
        var given = Case(number, shown);
        var plan = PlanOf.Migrations(new PlannedOf(202501010000, "Before", given.Before), new PlannedOf(202501020000, "Given", [given.Operation]) { Phase = Phase.Contract });
        var json = File.ReadAllBytes(plan.Path);
        foreach (var entry in plan.Entries)
        {
            var expected = PlanJson.ReadMigration(json.AsSpan(entry.Start, entry.Length));
            var read = plan.Read(entry);
            Assert.Equal(expected, read);
            Assert.Equal(expected.Operations.Select(o => PlanJson.Write(o.Operation)), read.Operations.Select(o => o.OperationJson));
            Assert.Equal(expected.Operations.Select(o => o.Word), read.Operations.Select(o => o.Word));
            if (expected.Down is not null) Assert.Equal(PlanJson.Write(expected.Down), PlanJson.Write(read.Down!));
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task Direct_and_online_form_leave_the_same_schema(int number, string shown)
    {
        var given = Case(number, shown);
        await using var empty = await ThrowawayDatabase.CreateAsync();
        await using var full = await ThrowawayDatabase.CreateAsync();
        if (!await HasAsync(empty, given)) return;

        await PrepareAsync(empty, given);
        await PrepareAsync(full, given);
        await full.RunAsync(given.Rows);

        await UpAsync(empty, given);
        var plan = await UpAsync(full, given);
        if (given.Rows.Length > 0 && plan.Read(plan.Entries[1]).Operations[0].Online is not null) Assert.Contains("online", await full.ValueAsync("select steps from fltr_migrations.history where version = 202501020000"));

        (await empty.PictureAsync()).MustEqual(await full.PictureAsync());
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task The_reverse_leads_back(int number, string shown)
    {
        var given = Case(number, shown);
        if (!given.LeadsBack) return;

        await using var database = await ThrowawayDatabase.CreateAsync();
        if (!await HasAsync(database, given)) return;

        await PrepareAsync(database, given);
        var before = await database.PictureAsync();
        var plan = await UpAsync(database, given);
        await using (var run = await DownRun.BeginAsync(plan, database.Address, null, new RunnerOptions { Claim = true }, CancellationToken.None)) await run.RevertAsync(CancellationToken.None);

        // A column that comes back stands at the table's end.
        Assert.Equal(Unordered(before), Unordered(await database.PictureAsync()));
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task The_catalog_says_what_the_server_has(int number, string shown)
    {
        var given = Case(number, shown);
        await using var database = await ThrowawayDatabase.CreateAsync();
        if (!await HasAsync(database, given)) return;

        await PrepareAsync(database, given);
        await UpAsync(database, given);

        var catalog = given.Before.Append(given.Operation).Aggregate(Catalog.Empty, (c, o) => o.Apply(c));
        Assert.Equal(Expected(catalog), await database.ReadAsync(
            """
            select n.nspname || '.' || c.relname || ': '
                || coalesce((select string_agg(attname || case when attnotnull then ' not null' else '' end, ', ' order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped), '')
                || ' / ' || coalesce((select string_agg(k.name || case when convalidated then '' else ' not valid' end, ', ' order by k.name collate "C") from pg_constraint f
                                      cross join lateral (select case when exists (select from pg_constraint p where p.oid = f.conparentid and p.conrelid = c.oid) then 'for ' || confrelid::regclass else conname end) k (name)
                                      where conrelid = c.oid and contype in ('p', 'u', 'f', 'c', 'x')), '')
                || ' / ' || coalesce((select string_agg(i.relname, ', ' order by i.relname collate "C") from pg_index x join pg_class i on i.oid = x.indexrelid
                                      where x.indrelid = c.oid and not exists (select 1 from pg_constraint where conindid = i.oid and conrelid = c.oid)), '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'fltr_migrations') order by n.nspname collate "C", c.relname collate "C"
            """));
        Assert.Equal(catalog.Sequences.Values.Select(Expected), await database.ReadAsync(
            """
            select n.nspname || '.' || c.relname || ': ' || format_type(s.seqtypid, null) || ' ' || concat_ws(' ', s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle)
                || coalesce((select ' of ' || d.refobjid::regclass || '.' || a.attname from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid where d.objid = c.oid and d.deptype in ('a', 'i')), '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_sequence s on s.seqrelid = c.oid
            where n.nspname not in ('pg_catalog', 'information_schema', 'fltr_migrations') order by n.nspname collate "C", c.relname collate "C"
            """));
    }

    [Theory, MemberData(nameof(Numbers))]
    public void What_the_catalog_keeps_beside_its_tables_is_what_they_say(int number, string shown)
    {
        var given = Case(number, shown);
        var catalogs = new List<Catalog> { Catalog.Empty };
        foreach (var operation in given.Before.Append(given.Operation)) catalogs.Add(operation.Apply(catalogs[^1]));

        var catalog = catalogs[^1];
        Assert.False(catalog.HasIndex(Name.Public("none")));
        foreach (var name in catalogs.SelectMany(c => c.Tables).SelectMany(t => t.Indexes.Keys.Concat(t.Constraints.Keys).Select(t.Name.Sibling).Append(t.Name)).Concat(catalogs.SelectMany(c => c.Types.Keys)).Distinct())
        {
            var owner = catalog.Tables.FirstOrDefault(t => t.Name.Schema == name.Schema && (t.Indexes.ContainsKey(name.Local) || t.Constraints.GetValueOrDefault(name.Local) is PrimaryKey or Unique or Exclusion))?.Name
                ?? catalog.Views.Values.FirstOrDefault(v => v.Name.Schema == name.Schema && v.Indexes.ContainsKey(name.Local))?.Name;
            Assert.Equal(owner, catalog.OwnerOfIndex(name));
            Assert.Equal(catalog.Tables.Any(t => t.Name.Schema == name.Schema && t.Constraints.ContainsKey(name.Local)), catalog.HasConstraint(name.Schema, name.Local));
            Assert.Equal(catalog.Tables.SelectMany(t => t.Constraints.Values.OfType<ForeignKey>().Where(k => k.Target == name)), catalog.ReferencesTo(name).Select(r => r.Key));
            Assert.Equal(catalog.Tables.Where(t => t.Traits.Inherits?.Contains(name) == true), catalog.ChildrenOf(name));
            Assert.Equal(catalog.Sequences.Values.Where(s => s.OwnedBy?.Table == name), catalog.SequencesOf(name));
            Assert.Equal(catalog.Tables.Where(t => t.Columns.Any(c => QualifiedNames.OfType(c.Type) == name)), catalog.TablesWith(name));
        }

        foreach (var (before, after) in catalogs.Zip(catalogs.Skip(1)))
        {
            var changed = before.Tables.Concat(after.Tables).Select(t => t.Name).Distinct().Where(n => !ReferenceEquals(before.Find(n), after.Find(n)));
            Assert.Empty(changed.Except(after.ChangedSince(before)!));
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Its_SQL_is_understood_as_the_operation(int number, string shown)
    {
        var given = Case(number, shown);
        var before = given.Before.Aggregate(Catalog.Empty, Settled);
        var after = Settled(before, given.Operation);
        var statements = SqlWriter.Write(given.Operation);
        var fold = new Fold(before);
        var read = statements.SelectMany(s => fold.Read(s, _ => default).ToList()).ToList();

        Assert.All(read, r => Assert.Null(r.Lowered.Problem));
        if (IsRows(given.Operation)) return;

        if (statements.Count == 1) Assert.Equal([given.Operation], read[0].Lowered.Operations);
        Assert.Equal(after, fold.Catalog);
    }

    private static Catalog Settled(Catalog before, Operation operation) => Canonical.Settle(before, operation.Apply(before), operation);

    /// <summary>What changes no definition, or is SQL already, is read as SQL.</summary>
    private static bool IsRows(Operation operation) => operation is InsertRows or UpdateRows or DeleteRows or DeleteOrphans or BackfillColumns or CopyRows or ExecuteSql;

    private static string Expected(Sequence sequence)
    {
        var bounds = SequenceBounds.Of(sequence);
        var owner = sequence.OwnedBy is { } column ? $" of {Identifier.Quote(column.Table.Local)}.{column.Column}" : "";
        return $"{sequence.Name.Schema}.{sequence.Name.Local}: {bounds.Type} {bounds.Start} {bounds.Increment} {bounds.Minimum} {bounds.Maximum} {bounds.Cache} {(sequence.Cycle ? "t" : "f")}{owner}";
    }

    private static IEnumerable<string> Expected(Catalog catalog) => catalog.Tables.Select(t =>
        $"{t.Name.Schema}.{t.Name.Local}: {string.Join(", ", t.Columns.Select(c => c.Name + (c.Nullable ? "" : " not null")))}" +
        $" / {string.Join(", ", t.Constraints.Values.Select(c => Shown(t, c)).Order(StringComparer.Ordinal))}" +
        $" / {string.Join(", ", t.Indexes.Keys)}");

    // What PostgreSQL calls the further key for a partition depends on its version.
    private static string Shown(Table table, Constraint constraint) =>
        (table.Traits.PartitionBound is null && constraint is ForeignKey { Inherited: true } key ? $"for {Identifier.Quote(key.Target.Local)}" : constraint.Name)
        + (constraint is ForeignKey { Validated: false } or Check { Validated: false } ? " not valid" : "");

    private static IEnumerable<string> Unordered(SchemaPicture picture) =>
        picture.Lines.Select(l => System.Text.RegularExpressions.Regex.Replace(l, @"(?<=column .*)\b\d+\b|#\d+", "")).Order(StringComparer.Ordinal);

    private static OperationCase Case(int number, string shown)
    {
        var given = Cases.All.ElementAt(number);
        Assert.Equal(shown, given.ToString());
        return given;
    }

    private static async Task<bool> HasAsync(ThrowawayDatabase database, OperationCase given) =>
        !(given.ByAdministrator && Surroundings.IsLeast)
        && (given.Since == 0 || int.Parse(await database.ValueAsync("select current_setting('server_version_num')::integer / 10000"), CultureInfo.InvariantCulture) >= given.Since);

    private static async Task PrepareAsync(ThrowawayDatabase database, OperationCase given)
    {
        var plan = PlanOf.Migrations(new PlannedOf(202501010000, "Before", given.Before));
        await using var run = await UpRun.BeginAsync(plan, database.Address, new RunnerOptions { Claim = true }, CancellationToken.None);
        await run.ApplyAsync(CancellationToken.None);
    }

    private static async Task<PlanFile> UpAsync(ThrowawayDatabase database, OperationCase given)
    {
        var plan = PlanOf.Migrations(new PlannedOf(202501010000, "Before", given.Before), new PlannedOf(202501020000, "Given", [given.Operation]));
        await using var run = await UpRun.BeginAsync(plan, database.Address, new RunnerOptions { Claim = true }, CancellationToken.None);
        await run.ApplyAsync(CancellationToken.None);
        return plan;
    }
}
