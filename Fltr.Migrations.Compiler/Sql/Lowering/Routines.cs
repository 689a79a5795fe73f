using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Functions, procedures and aggregates (manual, CREATE FUNCTION, CREATE PROCEDURE, CREATE AGGREGATE).</summary>
internal static class Routines
{
    public static void Create(CreateFunctionStmt statement, Understanding into)
    {
        var arguments = statement.Parameters.Select(p => Argument(p, into)).ToList();
        var isTemporary = statement.Names is ["pg_temp", _];
        var name = isTemporary ? new Name("pg_temp", statement.Names[^1]) : Types.New(statement.Names, into);
        var language = Option(statement.Options, "language")?.ToLowerInvariant() ?? "sql";
        Complete(statement, language, into);
        var (library, body) = Body(Option(statement.Options, "as") ?? "", language);
        var sql = statement.Return is { } value ? $"return {into.Written(value)}" : statement.Body is not null ? Atomic(statement, into) : null;
        var routine = new Routine(new Signature(name, Inputs(arguments, statement.IsProcedure)), [.. arguments])
        {
            Kind = statement.IsProcedure ? RoutineKind.Procedure : Option(statement.Options, "window") is not null ? RoutineKind.Window : RoutineKind.Function,
            Returns = statement.IsProcedure ? null : Result(statement, arguments, into),
            Language = language,
            Body = sql is null ? body : "",
            SqlBody = sql,
            Library = library,
            Attributes = RoutineAttributes.Of(statement.Options),
        };
        if (!isTemporary)
        {
            into.Add(new CreateRoutine(routine) { Replace = statement.Replace });
            return;
        }

        into.Session.AddTemporary(routine);
        into.Stay();
    }

    /// <summary>What no routine is without.</summary>
    private static void Complete(CreateFunctionStmt statement, string language, Understanding into)
    {
        var hasSqlBody = statement.Return is not null || statement.Body is not null;
        var name = string.Join('.', statement.Names);
        Fit.Refuse(!hasSqlBody && Option(statement.Options, "language") is null, $"{name} names no language.", SqlState.InvalidFunctionDefinition);
        Fit.Refuse(into.IsWhole && language is not ("sql" or "plpgsql" or "c" or "internal") && into.Catalog.Extensions.Count == 0, $"There is no language {language}.", SqlState.UndefinedObject);
        Fit.Refuse(!hasSqlBody && Option(statement.Options, "as") is null, $"{name} has no body.", SqlState.InvalidFunctionDefinition);
        var hasResult = statement.IsProcedure || statement.Returns is not null || statement.Parameters.Any(p => p.Mode is "out" or "inout" or "table");
        Fit.Refuse(statement.Options.Where(o => o.Name is not ("set" or "transform")).GroupBy(o => o.Name).Any(g => g.Count() > 1), $"{name} is told the same twice.", SqlState.SyntaxError);
        Fit.Refuse(language == "plpgsql" && Option(statement.Options, "as") is { } body && !Plpgsql.PlReader.Begins(body), $"The body of {name} begins neither with DECLARE nor with BEGIN.", SqlState.SyntaxError);
        if (into.IsWhole && language is not ("c" or "internal")) foreach (var type in statement.Parameters.Select(p => p.Type).Append(statement.Returns!).OfType<TypeName>()) Known(type, name, into);
        Fit.Refuse(!hasResult, $"{name} does not say what it returns.", SqlState.InvalidFunctionDefinition);
    }

    private static void Known(TypeName type, string routine, Understanding into) =>
        Fit.Refuse(!type.PercentType && !Analysis.TypeText.IsKnown(type with { SetOf = false }, into.Catalog, into.Session.SearchPath), $"{routine} takes or returns {string.Join('.', type.Names)}, and there is no such type.", SqlState.UndefinedObject);

    /// <summary>CREATE AGGREGATE. How it computes stays SQL; that it is there is in the catalog.</summary>
    public static void Create(DefineStmt statement, Understanding into)
    {
        into.Stay();
        var name = Types.New(statement.Names, into);
        var old = statement.Options.FirstOrDefault(o => o.Name.Equals("basetype", StringComparison.OrdinalIgnoreCase))?.Value;
        var arguments = statement.Arguments is { } given ? [.. given.Select(p => Argument(p, into))] : old is null or "ANY" ? [] : new List<Argument> { new(old.Trim('\'')) };
        var signature = new Signature(name, string.Join(", ", arguments.Select(a => a.Type)));
        if (statement.Replace && into.Catalog.Routines.ContainsKey(signature)) return;
        var state = statement.Options.FirstOrDefault(o => o.Name is "stype" or "stype1")?.Value ?? throw new CatalogException($"The aggregate {name} has no state.", SqlState.InvalidFunctionDefinition);
        Fit.Refuse(!statement.Options.Any(o => o.Name is "sfunc" or "sfunc1"), $"The aggregate {name} has no function for its state.", SqlState.InvalidFunctionDefinition);
        if (into.IsWhole && Analysis.Types.TypeReader.Parse(state) is { } stateType) Known(stateType, $"{name}", into);
        into.Add(new CreateRoutine(new Routine(signature, [.. arguments]) { Kind = RoutineKind.Aggregate, Returns = Analysis.TypeText.OfArgument(state, into.Catalog, into.Session.SearchPath), Language = "internal", Body = "aggregate_dummy" }));
    }

    public static void Alter(AlterFunctionStmt statement, Understanding into)
    {
        if (Find(statement.Function, statement.Type, into) is not { } routine) throw Missing(statement.Function, into);
        into.Add(new AlterRoutine(routine.Signature, RoutineAttributes.Changes(statement.Options))
        {
            Kind = routine.Kind,
            After = RoutineAttributes.Changed(routine.Attributes, statement.Options),
        });
    }

    public static void Rename(RenameStmt statement, Understanding into)
    {
        var routine = Find(statement.Object!, statement.Type, into) ?? throw Missing(statement.Object!, into);
        into.Add(new RenameRoutine(routine.Signature, statement.To) { Kind = routine.Kind });
    }

    public static void Move(AlterObjectSchemaStmt statement, Understanding into)
    {
        var routine = Find(statement.Object!, statement.Type, into) ?? throw Missing(statement.Object!, into);
        if (routine.Signature.Name.Schema != statement.NewSchema) into.Add(new MoveRoutine(routine.Signature, statement.NewSchema) { Kind = routine.Kind });
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        foreach (var dropped in statement.Objects)
        {
            if (dropped.Names is ["pg_temp", _])
            {
                into.Stay();
                continue;
            }

            if (Find(dropped, statement.Type, into) is { } routine) into.Add(new DropRoutine(routine.Signature) { Kind = routine.Kind, Cascade = statement.Behavior == DropBehavior.Cascade });
            else if (!statement.IfExists || (dropped.Arguments is not null && Find(dropped, ObjectType.Routine, into) is not null)) throw Missing(dropped, into);
        }
    }

    /// <summary>The routine that a statement names, by its types or, where it gives none, by its name alone.</summary>
    public static Routine? Find(ObjectReference reference, ObjectType type, Understanding into)
    {
        var (schema, local) = reference.Qualified();
        bool IsOfKind(Routine routine) => type switch
        {
            ObjectType.Function => routine.Kind is RoutineKind.Function or RoutineKind.Window,
            ObjectType.Procedure => routine.Kind == RoutineKind.Procedure,
            ObjectType.Aggregate => routine.Kind == RoutineKind.Aggregate,
            _ => true,
        };

        var types = reference.Arguments is { } arguments ? Inputs([.. arguments.Select(p => Argument(p, into))], type == ObjectType.Procedure) : null;
        foreach (var candidate in schema is not null ? [schema] : into.Session.SearchPath)
        {
            var named = into.Catalog.RoutinesNamed(new Name(candidate, local)).Where(IsOfKind).ToList();
            var found = types is null ? named : [.. named.Where(r => r.Signature.ArgumentTypes == types)];

            // A procedure may be named without the types of what goes out (manual, DROP PROCEDURE).
            if (found.Count == 0 && types is not null) found = [.. named.Where(r => r.Kind == RoutineKind.Procedure && Inputs(r.Arguments, isProcedure: false) == types)];
            if (found.Count > 1) throw new CatalogException($"There are several routines called {new Name(candidate, local)}: name the types of its arguments.", SqlState.AmbiguousFunction);
            if (found.Count == 1) return found[0];
        }

        return null;
    }

    /// <summary>Why there is none: it may be of another kind.</summary>
    private static CatalogException Missing(ObjectReference reference, Understanding into) => reference.Arguments is not null && Find(reference, ObjectType.Routine, into) is { } other
        ? new CatalogException($"{other.Signature} is a {other.Kind.ToString().ToLowerInvariant()}.", SqlState.WrongObjectType)
        : new CatalogException($"There is no routine {string.Join('.', reference.Names)}.", SqlState.UndefinedFunction);

    private static Argument Argument(FunctionParameter parameter, Understanding into) => new(into.Type(parameter.Type))
    {
        Name = parameter.Name,
        Mode = parameter.Mode ?? "in",
        Default = parameter.Default is { } value ? into.Written(value) : null,
    };

    /// <summary>What names a routine: the types of its input arguments. Since PostgreSQL 14 what a procedure puts out counts, too.</summary>
    private static string Inputs(IEnumerable<Argument> arguments, bool isProcedure) =>
        string.Join(", ", arguments.Where(a => a.Mode is "in" or "inout" or "variadic" || (isProcedure && a.Mode == "out")).Select(a => a.Type));

    private static string Result(CreateFunctionStmt statement, List<Argument> arguments, Understanding into)
    {
        var columns = arguments.Where(a => a.Mode == "table").ToList();
        if (columns.Count > 0) return $"TABLE({string.Join(", ", columns.Select(c => $"{Identifier.Printed(c.Name!)} {c.Type}"))})";
        if (statement.Returns is { } returns) return $"{(returns.SetOf ? "SETOF " : "")}{into.Type(returns with { SetOf = false })}";

        var outputs = arguments.Where(a => a.Mode is "out" or "inout").ToList();
        return outputs.Count switch
        {
            0 => "void",
            1 => outputs[0].Type,
            _ => "record",
        };
    }

    private static (string? Library, string Body) Body(string text, string language)
    {
        var comma = language == "c" ? text.LastIndexOf(',') : -1;
        return comma < 0 ? (null, text) : (text[..comma], text[(comma + 1)..]);
    }

    private static string Atomic(CreateFunctionStmt statement, Understanding into) =>
        $"begin atomic {string.Concat(statement.Body!.Select(s => $"{into.Written(s)}; "))}end";

    private static string? Option(Seq<Option> options, string name) => options.FirstOrDefault(o => o.Name == name)?.Value;
}
