using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Definitions;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Database.Tests.Words;

/// <summary>
/// Expressions and queries are printed as the server prints them. The statements of a file are read by us and run by a server, one by one; then each
/// default, check, index, policy, condition and query is compared. The words are those of PostgreSQL 15: other versions have others.
/// </summary>
public sealed class WordsOfPostgres
{
    private const string Printed =
        """
        with space as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
         relation as (select c.*, n.nspname || '.' || c.relname as name from pg_class c join space n on n.oid = c.relnamespace where not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
        select r.name || '.' || a.attname || ' is', format_type(a.atttypid, a.atttypmod) from relation r join pg_attribute a on a.attrelid = r.oid where a.attnum > 0 and not a.attisdropped and r.relkind in ('r', 'p', 'v', 'm')
        union all select r.name || '.' || a.attname || ' has', pg_get_expr(d.adbin, d.adrelid) from relation r join pg_attribute a on a.attrelid = r.oid join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
        union all select r.name || ' constraint ' || c.conname, pg_get_constraintdef(c.oid) from relation r join pg_constraint c on c.conrelid = r.oid where c.contype in ('c', 'x')
        union all select r.name || ' index ' || i.relname, pg_get_indexdef(i.oid) from relation r join pg_index x on x.indrelid = r.oid join pg_class i on i.oid = x.indexrelid where not exists (select from pg_constraint k where k.conindid = i.oid)
        union all select r.name || ' trigger ' || t.tgname, pg_get_triggerdef(t.oid) from relation r join pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal
        union all select r.name || ' policy ' || p.polname, coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' / ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') from relation r join pg_policy p on p.polrelid = r.oid
        union all select r.name || ' is partitioned', pg_get_partkeydef(r.oid) from relation r where r.relkind = 'p'
        union all select r.name || ' is a partition', pg_get_expr(r.relpartbound, r.oid) from relation r where r.relispartition and r.relkind in ('r', 'p')
        union all select r.name || ' reads', rtrim(pg_get_viewdef(r.oid), ';') from relation r where r.relkind in ('v', 'm')
        union all select n.nspname || '.' || t.typname || ' check ' || c.conname, pg_get_constraintdef(c.oid) from pg_type t join space n on n.oid = t.typnamespace join pg_constraint c on c.contypid = t.oid
        union all select n.nspname || '.' || t.typname || ' default', t.typdefault from pg_type t join space n on n.oid = t.typnamespace where t.typtype = 'd' and t.typdefault is not null
        """;

    [Theory]
    [InlineData("Expressions.sql", "")]
    [InlineData("Extensions.sql", "citext pg_trgm hstore uuid-ossp btree_gist ltree pgcrypto intarray")]
    [InlineData("Views.sql", "")]
    public async Task We_print_what_the_server_prints(string file, string extensions)
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        if (!await KnowsAsync(database, extensions)) return;

        var fold = new Fold(Catalog.Empty);
        var statements = new List<string>();
        foreach (var statement in fold.Read(Resource(file), _ => default))
        {
            Assert.True(statement.Lowered.Problem is null, $"{statement.Lowered.Problem?.Message}: {statement.Statement.Text}");
            statements.Add(statement.Statement.Text);
        }

        await database.RunAsync(["set timezone = 'UTC'", .. statements]);
        var expected = (await database.ReadAsync($"select set_config('search_path', '', false), x.* from ({Printed}) x(what, text)")).Select(row => row.Split('|', 3)).ToDictionary(row => row[1], row => row[2]);
        var actual = Ours(fold.Catalog);

        Assert.Empty(fold.Catalog.Unseen.Select(unseen => $"{unseen.Object}: {unseen.Because}"));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(expected.Where(e => actual[e.Key] != e.Value).Select(e => $"{e.Key}\n  server: {e.Value}\n  we:     {actual[e.Key]}"));
    }

    private static async Task<bool> KnowsAsync(ThrowawayDatabase database, string extensions)
    {
        if (await database.ValueAsync("select current_setting('server_version_num')::int / 10000") != "15") return false;
        var names = extensions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return await database.ValueAsync($"select count(*) from pg_available_extensions where name in ('{string.Join("', '", names)}')") == $"{names.Length}";
    }

    private static Dictionary<string, string> Ours(Catalog catalog)
    {
        var texts = new Dictionary<string, string>();
        foreach (var table in catalog.Tables) Add(texts, table);
        foreach (var view in catalog.Views.Values)
        {
            texts[$"{Plain(view.Name)} reads"] = view.Query;
            foreach (var column in view.Columns) texts[$"{Plain(view.Name)}.{column.Name} is"] = column.Type;
            foreach (var index in view.Indexes.Values) texts[$"{Plain(view.Name)} index {index.Name}"] = IndexDefinition.Of(view.Name, isPartitioned: false, index);
        }

        foreach (var domain in catalog.Types.Values.OfType<DomainType>())
        {
            if (domain.Default is { } value) texts[$"{Plain(domain.Name)} default"] = value;
            foreach (var check in domain.Checks) texts[$"{Plain(domain.Name)} check {check.Name}"] = ConstraintDefinition.Of(check);
        }

        return texts;
    }

    private static void Add(Dictionary<string, string> texts, Table table)
    {
        var name = Plain(table.Name);
        foreach (var column in table.Columns)
        {
            texts[$"{name}.{column.Name} is"] = column.Type;
            if ((column.Default ?? column.Generated) is { } expression) texts[$"{name}.{column.Name} has"] = expression;
        }

        foreach (var constraint in table.Constraints.Values.Where(c => c is Check or Exclusion)) texts[$"{name} constraint {constraint.Name}"] = ConstraintDefinition.Of(constraint);
        foreach (var index in table.Indexes.Values) texts[$"{name} index {index.Name}"] = IndexDefinition.Of(table.Name, table.Traits.PartitionKey is not null, index);
        foreach (var trigger in table.Triggers.Values) texts[$"{name} trigger {trigger.Name}"] = TriggerDefinition.Of(table.Name, trigger);
        foreach (var policy in table.Policies.Values) texts[$"{name} policy {policy.Name}"] = $"{policy.Using} / {policy.Check}";
        if (table.Traits.PartitionKey is { } key) texts[$"{name} is partitioned"] = key;
        if (table.Traits.PartitionBound is { } bound) texts[$"{name} is a partition"] = bound;
    }

    private static string Plain(Name name) => $"{name.Schema}.{name.Local}";

    private static string Resource(string file)
    {
        using var stream = typeof(WordsOfPostgres).Assembly.GetManifestResourceStream($"words/{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
