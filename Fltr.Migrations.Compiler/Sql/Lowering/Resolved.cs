using System.Text;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>A piece of SQL as written, but with a schema before each name that search_path gives one: it means the same in every session.</summary>
internal sealed class Resolved(Session session, Catalog catalog, string text)
{
    private readonly List<(int Start, int End, string Text)> _changes = [];

    public string Expression(Expression expression)
    {
        // Names of WITH are known only to a whole query.
        Collect(new Query { Targets = [new Target(expression, null)] });
        return Text(expression.Start, expression.End);
    }

    public string Statement(StatementSyntax statement)
    {
        Collect(statement);
        return Text(statement.Start, statement.End);
    }

    public string Type(TypeName type)
    {
        Collect(type);
        return Text(type.Start, type.End);
    }

    private void Collect(StatementSyntax statement)
    {
        foreach (var use in Relations.Of(statement)) Collect(use.Relation);
        foreach (var node in Walk.Through(statement)) Collect(node);
    }

    private void Collect(object node)
    {
        switch (node)
        {
            case TypeName type: Collect(type); break;
            case FunctionCall call: Collect(call); break;
            case TypeCast { Of: Constant { Kind: ConstantKind.String } name, Type.Names: [.., "regclass"] }: CollectRelation(name); break;
        }
    }

    private void Collect(Relation relation)
    {
        if (relation.Schema is null && !session.IsTemporary(relation)) Put(relation.Start, relation.Local, HasRows);
    }

    private void Collect(TypeName type)
    {
        if (type.Names is not [var name] || type.Start == type.End) return;
        var at = type.SetOf ? text.IndexOf(name, type.Start + "setof".Length, StringComparison.OrdinalIgnoreCase) : type.Start;
        if (at >= 0) Put(at, name, n => catalog.Types.ContainsKey(n) || HasRows(n));
    }

    private void Collect(FunctionCall call)
    {
        if (call is { SqlSyntax: false, Names: [var name] }) Put(call.Start, name, n => catalog.RoutinesNamed(n).Any());
        if (call is { Names: [.., "nextval" or "currval" or "setval"], Arguments: [{ Value: Constant { Kind: ConstantKind.String } sequence }, ..] }) CollectRelation(sequence);
    }

    /// <summary>A string that PostgreSQL reads as a relation's name.</summary>
    private void CollectRelation(Constant constant)
    {
        if (Naming.OfText(constant.Text) is not [var local]) return;
        if (Find(local, n => HasRows(n) || catalog.Sequences.ContainsKey(n)) is { } name) _changes.Add((constant.Start, constant.End, Identifier.Literal(NameJson.Format(name))));
    }

    private void Put(int at, string local, Func<Name, bool> exists)
    {
        if (Find(local, exists) is { } name) _changes.Add((at, at, $"{Identifier.Quote(name.Schema)}."));
    }

    private bool HasRows(Name name) => catalog.Has(name) || catalog.Views.ContainsKey(name);

    private Name? Find(string local, Func<Name, bool> exists)
    {
        var name = session.Find(null, local, catalog, exists);
        return exists(name) ? name : null;
    }

    private string Text(int start, int end)
    {
        if (_changes.Count == 0) return text[start..end];

        var resolved = new StringBuilder();
        foreach (var change in _changes.Distinct().OrderBy(c => c.Start))
        {
            resolved.Append(text, start, change.Start - start).Append(change.Text);
            start = change.End;
        }

        _changes.Clear();
        return resolved.Append(text, start, end - start).ToString();
    }
}
