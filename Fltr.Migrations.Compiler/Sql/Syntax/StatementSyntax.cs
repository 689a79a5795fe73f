using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Syntax;

/// <summary>A statement as PostgreSQL's grammar sees it. Records have the names and, as far as they are needed, the fields of PostgreSQL's own nodes (src/include/nodes/parsenodes.h).</summary>
internal abstract record StatementSyntax
{
    /// <summary>The name of PostgreSQL's node: <c>CreateStmt</c>, <c>AlterTableStmt</c>.</summary>
    public virtual string Kind => GetType().Name;

    /// <summary>Where it begins in the text, in UTF-16 units.</summary>
    public int Start { get; init; }

    /// <summary>Where its last token ends.</summary>
    public int End { get; init; }
}

/// <summary>A named option of any statement: <c>fillfactor = 70</c>, <c>LANGUAGE sql</c>.</summary>
/// <param name="Name">Folded, with its namespace before a dot: <c>toast.fillfactor</c>.</param>
/// <param name="Value">As text: a string's characters, a number, a name; null where none was given.</param>
internal sealed record Option(string Name, string? Value);

/// <summary>RESTRICT is the default.</summary>
internal enum DropBehavior
{
    Restrict,
    Cascade,
}

/// <summary>What kind of object a statement is about; the names are PostgreSQL's OBJECT_… in this spelling.</summary>
internal enum ObjectType
{
    AccessMethod, Aggregate, Attribute, Cast, Column, Collation, Conversion, Database, Default, DefaultAcl, DomConstraint, Domain,
    EventTrigger, Extension, Fdw, ForeignServer, ForeignTable, Function, Index, Language, LargeObject, MatView, OpClass, Operator, OpFamily,
    ParameterAcl, Policy, Procedure, Publication, PublicationNamespace, PublicationRel, Role, Routine, Rule, Schema, Sequence, Subscription,
    StatisticExt, TabConstraint, Table, TableSpace, Transform, Trigger, TsConfiguration, TsDictionary, TsParser, TsTemplate, Type, UserMapping, View,
    AmOp, AmProc,
}
