using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Rules;

/// <summary>Statements for messages, in the words that their author uses: verbs, or SQL.</summary>
internal static class Written
{
    public static string DropColumn(Transition transition, Name table, string column) => transition.IsSql
        ? $"alter table {Sql(table)} drop column {Identifier.Quote(column)}"
        : $"Delete.Column({Paste.Text(column)}).{Paste.Table("FromTable", table)}";

    public static string DropTable(Transition transition, Name table) => transition.IsSql ? $"drop table {Sql(table)}" : $"Delete.{Paste.Table("Table", table)}";

    public static string DropSequence(Transition transition, Name sequence) => transition.IsSql ? $"drop sequence {Sql(sequence)}" : $"Delete.{Paste.Table("Sequence", sequence)}";

    public static string DropSchema(Transition transition, string schema) => transition.IsSql ? $"drop schema {Identifier.Quote(schema)}" : $"Delete.Schema({Paste.Text(schema)})";

    public static string MoveTable(Transition transition, Name table, string to) => transition.IsSql
        ? $"alter table {Sql(table)} set schema {Identifier.Quote(to)}"
        : $"Alter.{Paste.Table("Table", table)}.ToSchema({Paste.Text(to)})";

    /// <summary>A table like another one.</summary>
    public static string CreateTable(Transition transition, Name table, Name like) => transition.IsSql ? $"create table {Sql(table)} (like {Sql(like)} including all)" : $"Create.{Paste.Table("Table", table)}… with the same columns";

    /// <summary>A copy of a column under another name, open for rows that are there.</summary>
    public static string AddNullable(Transition transition, Name table, string column, string? type) => transition.IsSql
        ? $"alter table {Sql(table)} add column {Identifier.Quote(column)} {type ?? "text"}"
        : $"Alter.{Paste.Table("Table", table)}.AddColumn({Paste.Text(column)}).{Paste.Type(type ?? "text")}.Nullable()";

    public static string Open(Transition transition, Name table, Column column) => transition.IsSql
        ? $"alter table {Sql(table)} alter column {Identifier.Quote(column.Name)} drop not null"
        : $"Alter.Column({Paste.Text(column.Name)}).{Paste.Table("OnTable", table)}.{Paste.Type(column.Type)}.Nullable()";

    public static string Close(Transition transition, Name table, Column column) => transition.IsSql
        ? $"alter table {Sql(table)} alter column {Identifier.Quote(column.Name)} set not null"
        : $"Alter.Column({Paste.Text(column.Name)}).{Paste.Table("OnTable", table)}.{Paste.Type(column.Type)}.NotNullable()";

    /// <summary>What a column of a type gets behind it when it has a value for rows that are there.</summary>
    public static string WithDefault(Transition transition, string type) => transition.IsSql ? $"{type} not null default …" : $".{Paste.Type(type)}.NotNullable().WithDefaultValue(…)";

    /// <summary>Fills a column until there is nothing left to fill.</summary>
    public static string Fill(Transition transition, Name table, string column, string value) => transition.IsSql
        ? $"update {Sql(table)} set {Identifier.Quote(column)} = {value} where {Identifier.Quote(column)} is distinct from {value}"
        : $"Backfill.{Paste.Table("Table", table)}.Set({Paste.Text(column)}, {Paste.Text(value)}).Where({Paste.Text($"{column} is distinct from {value}")})";

    /// <summary>Fills a table from another one.</summary>
    public static string Copy(Transition transition, Name from, Name to, IReadOnlyList<string> columns) => transition.IsSql
        ? $"insert into {Sql(to)} select * from {Sql(from)} on conflict do nothing"
        : $"Backfill.{Paste.Table("IntoTable", to)}.{Paste.Table("FromTable", from)}.Copy({(columns.Count == 0 ? "…" : string.Join(", ", columns.Select(Paste.Text)))})";

    /// <summary>A name as SQL; the schema is left out when it is public.</summary>
    private static string Sql(Name name) => name.Schema == Name.DefaultSchema ? Identifier.Quote(name.Local) : $"{Identifier.Quote(name.Schema)}.{Identifier.Quote(name.Local)}";
}
