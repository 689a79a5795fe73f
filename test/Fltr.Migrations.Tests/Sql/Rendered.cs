using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Tests.Sql;

/// <summary>Trees of queries and expressions as one line: brackets show what belongs together, words what it is.</summary>
internal static class Rendered
{
    public static string Expression(Expression? expression) => expression switch
    {
        null => "-",
        ColumnRef e => Name(e.Names),
        Constant { Kind: ConstantKind.String } e => $"'{e.Text}'",
        Constant { Kind: ConstantKind.Null } => "null",
        Constant e => e.Text,
        Parameter e => $"${e.Number}",
        Indirection e => $"(select {Expression(e.Of)}{Selectors(e.Selectors)})",
        OperatorExpression e => Operator(e),
        ExpressionList e => $"[{List(e.Items)}]",
        BooleanExpression e => $"({e.Connective.ToString().ToLowerInvariant()} {string.Join(' ', e.Operands.Select(Expression))})",
        NullTest e => $"({(e.IsNull ? "isnull" : "notnull")} {Expression(e.Of)})",
        BooleanTest e => $"(is {e.Test} {Expression(e.Of)})",
        FunctionCall e => Call(e),
        TypeCast e => $"(cast {Expression(e.Of)} {Type(e.Type)})",
        CollateClause e => $"(collate {Expression(e.Of)} {Name(e.Collation)})",
        CaseExpression e => $"(case {Expression(e.Of)}{string.Concat(e.Whens.Select(when => $" when {Expression(when.When)} then {Expression(when.Then)}"))} else {Expression(e.Else)})",
        CoalesceExpression e => $"coalesce({List(e.Items)})",
        MinMaxExpression e => $"{(e.Greatest ? "greatest" : "least")}({List(e.Items)})",
        ArrayExpression e => $"array[{List(e.Items)}]",
        RowExpression e => $"{(e.IsExplicit ? "row" : "")}<{List(e.Items)}>",
        SqlValueFunction e => e.Precision is { } precision ? $"{e.Function}({precision})" : e.Function,
        Subquery e => Sublink(e),
        DefaultMarker => "DEFAULT",
        CurrentOf e => $"(current of {e.Cursor})",
        Grouping e => $"{e.Form}({List(e.Items)})",
        SpecialForm e => $"{e.Form}({List(e.Items)}){(e.Type is { } type ? $" {Type(type)}" : "")}",
        _ => throw new InvalidOperationException($"{expression.GetType().Name} has no rendering"),
    };

    public static string Type(TypeName type)
    {
        var modifiers = type.Modifiers.Count > 0 ? $"({List(type.Modifiers)})" : "";
        return $"{(type.SetOf ? "setof " : "")}{Name(type.Names)}{modifiers}{string.Concat(type.ArrayBounds.Select(bound => bound < 0 ? "[]" : $"[{bound}]"))}{(type.PercentType ? "%type" : "")}";
    }

    public static string Query(Query q)
    {
        var parts = new List<string>();
        if (q.With is { } with) parts.Add($"with{(with.Recursive ? " recursive" : "")} {string.Join(", ", with.Tables.Select(table => $"{table.Name} {Statement(table.Statement)}"))}");
        parts.Add(Body(q));
        Add("order", q.OrderBy.Select(Key));
        if (q.Limit is { } limit) parts.Add($"limit {Expression(limit)}{(q.WithTies ? " ties" : "")}");
        if (q.Offset is { } offset) parts.Add($"offset {Expression(offset)}");
        parts.AddRange(q.Locking.Select(locking => $"for {locking.Strength}{string.Concat(locking.Of.Select(r => $" {Relation(r)}"))}{(locking.Wait is { } wait ? $" {wait}" : "")}"));
        return $"{{{string.Join(' ', parts)}}}";

        void Add(string word, IEnumerable<string> items)
        {
            var list = string.Join(", ", items);
            if (list.Length > 0) parts.Add($"{word} {list}");
        }

        string Body(Query query)
        {
            if (query.SetOperation is { } operation) return $"{operation.ToLowerInvariant()}{(query.All ? " all" : "")} {Query(query.Left!)} {Query(query.Right!)}";
            if (query.Values is { } rows) return $"values {string.Join(' ', rows.Select(row => $"<{List(row)}>"))}";

            var select = new List<string> { "select" };
            if (query.Distinct is { } distinct) select.Add($"distinct({List(distinct)})");
            select.Add(Targets(query.Targets));
            if (query.Into is { } into) select.Add($"into {Relation(into.Relation)}");
            if (query.From.Count > 0) select.Add($"from {string.Join(", ", query.From.Select(From))}");
            if (query.Where is { } where) select.Add($"where {Expression(where)}");
            if (query.GroupBy.Count > 0) select.Add($"group {List(query.GroupBy)}");
            if (query.Having is { } having) select.Add($"having {Expression(having)}");
            if (query.Windows.Count > 0) select.Add($"window {string.Join(", ", query.Windows.Select(window => $"{window.Name} {Window(window.Window)}"))}");
            return string.Join(' ', select);
        }
    }

    public static string Statement(StatementSyntax statement) => statement switch
    {
        Query q => Query(q),
        InsertStmt s => $"insert {Relation(s.Relation)}({string.Join(", ", s.Columns.Select(Target))}) {(s.Source is { } source ? Query(source) : "defaults")}{Conflict(s.OnConflict)}{Returning(s.Returning)}",
        UpdateStmt s => $"update {Relation(s.Relation)} set {Set(s.Set)} from {string.Join(", ", s.From.Select(From))} where {Expression(s.Where)}{Returning(s.Returning)}",
        DeleteStmt s => $"delete {Relation(s.Relation)} using {string.Join(", ", s.Using.Select(From))} where {Expression(s.Where)}{Returning(s.Returning)}",
        MergeStmt s => $"merge {Relation(s.Relation)} using {From(s.Source)} on {Expression(s.On)}{string.Concat(s.Whens.Select(When))}{Returning(s.Returning)}",
        _ => statement.ToString(),
    };

    private static string Operator(OperatorExpression e)
    {
        var symbol = e.Schema is { } schema ? $"{schema}.{e.Operator}" : e.Operator;
        var form = e.Form == OperatorForm.Plain ? "" : $"{e.Form.ToString().ToLowerInvariant()} ";
        return e.Left is null ? $"({form}{symbol} {Expression(e.Right)})" : $"({form}{symbol} {Expression(e.Left)} {Expression(e.Right)})";
    }

    private static string Call(FunctionCall e)
    {
        var arguments = string.Join(", ", e.Arguments.Select((a, i) => $"{(e.Variadic && i == e.Arguments.Count - 1 ? "variadic " : "")}{(a.Name is { } name ? $"{name} => " : "")}{Expression(a.Value)}"));
        var order = e.OrderBy.Count > 0 ? $" order {string.Join(", ", e.OrderBy.Select(Key))}" : "";
        var call = $"{Name(e.Names)}({(e.Distinct ? "distinct " : "")}{(e.Star ? "*" : arguments)}{(e.WithinGroup ? " within" : "")}{order})";
        if (e.Filter is { } filter) call += $" filter {Expression(filter)}";
        if (e.Over is { } over) call += $" over {Window(over)}";
        return e.OverName is { } window ? $"{call} over {window}" : call;
    }

    private static string Sublink(Subquery e)
    {
        if (e.Left is null) return $"({e.Form.ToString().ToLowerInvariant()} {Query(e.Query)})";
        return $"({e.Form.ToString().ToLowerInvariant()} {(e.IsIn ? "in" : e.Operator)} {Expression(e.Left)} {Query(e.Query)})";
    }

    private static string From(FromItem item)
    {
        var text = item switch
        {
            FromRelation f => Relation(f.Relation) + (f.Sample is { } sample ? $" sample {Call(sample)}" : ""),
            FromQuery f => $"{(f.Lateral ? "lateral " : "")}{Query(f.Query)}",
            FromFunction f => $"{(f.Lateral ? "lateral " : "")}{string.Join("; ", f.Functions.Select(Expression))}{(f.Ordinality ? " ordinality" : "")}",
            FromSpecial f => $"{f.Form}({List(f.Items)})",
            Join f => $"({(f.Natural ? "natural " : "")}{f.Kind} {From(f.Left)} {From(f.Right)}{(f.On is { } on ? $" on {Expression(on)}" : "")}{(f.Using is { } columns ? $" using {columns}" : "")})",
            _ => throw new InvalidOperationException($"{item.GetType().Name} has no rendering"),
        };
        return item.Alias is { } alias ? $"{text} as {alias.Name}{(alias.Columns.Count > 0 ? $"({alias.Columns})" : "")}" : text;
    }

    private static string Window(Window window)
    {
        var parts = new List<string>();
        if (window.BasedOn is { } based) parts.Add(based);
        if (window.PartitionBy.Count > 0) parts.Add($"partition {List(window.PartitionBy)}");
        if (window.OrderBy.Count > 0) parts.Add($"order {string.Join(", ", window.OrderBy.Select(Key))}");
        if (window.Frame is { } frame) parts.Add($"{frame.Mode} {Bound(frame.From)}{(frame.To is { } to ? $" to {Bound(to)}" : "")}{(frame.Exclude is { } exclude ? $" exclude {exclude}" : "")}");
        return $"({string.Join(' ', parts)})";
    }

    private static string Bound(FrameBound bound) => bound.Offset is { } offset ? $"{Expression(offset)} {bound.Kind}" : bound.Kind;

    private static string Key(SortKey key) =>
        $"{Expression(key.Key)}{(key.Using is { } symbol ? $" using {symbol}" : "")}{key.Descending switch { true => " desc", false => " asc", _ => "" }}{key.NullsFirst switch { true => " first", false => " last", _ => "" }}";

    private static string Conflict(OnConflict? conflict)
    {
        if (conflict is null) return "";
        var target = conflict.Constraint ?? string.Join(", ", conflict.Elements.Select(element => element.Column ?? Expression(element.Expression)));
        return $" conflict({target}) {(conflict.Set is { } set ? $"set {Set(set)} where {Expression(conflict.Where)}" : "nothing")}";
    }

    private static string When(MergeWhenClause when) =>
        $" {when.Match} and {Expression(when.Condition)} {when.Action}{(when.Set.Count > 0 ? $" {Set(when.Set)}" : "")}{(when.Values is { } values ? $" ({string.Join(", ", when.Columns.Select(Target))}) <{List(values)}>" : "")}";

    private static string Returning(Returning? returning) =>
        returning is null ? "" : $" returning{(returning.Old is { } old ? $" old {old}" : "")}{(returning.New is { } @new ? $" new {@new}" : "")} {Targets(returning.Targets)}";

    private static string Set(Seq<SetClause> clauses) => string.Join(", ", clauses.Select(clause => $"{string.Join("+", clause.Targets.Select(Target))} = {Expression(clause.Value)}"));

    private static string Target(SetTarget target) => target.Column + Selectors(target.Selectors);

    private static string Targets(Seq<Target> targets) => string.Join(", ", targets.Select(target => target.Name is { } name ? $"{Expression(target.Value)} as {name}" : Expression(target.Value)));

    private static string Selectors(Seq<Selector> selectors) => string.Concat(selectors.Select(Selector));

    private static string Selector(Selector selector)
    {
        if (selector.Field is { } field) return $".{field}";
        return selector.IsSlice ? $"[{Expression(selector.Lower)}:{Expression(selector.Upper)}]" : $"[{Expression(selector.Lower)}]";
    }

    private static string Relation(Relation relation) => $"{(relation.Only ? "only " : "")}{(relation.Schema is { } schema ? $"{schema}." : "")}{relation.Local}";

    private static string Name(Seq<string> names) => string.Join('.', names);

    private static string List(IEnumerable<Expression> items) => string.Join(", ", items.Select(Expression));
}
