using System.Reflection;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>Reads what an assembly declares.</summary>
internal static class ClassReader
{
    public static MigrationSet Read(Assembly assembly, List<Diagnostic> diagnostics)
    {
        var migrations = new List<MigrationClass>();
        foreach (var type in Types(assembly, diagnostics))
        {
            if (type.IsAbstract || type.ContainsGenericParameters || !type.IsSubclassOf(typeof(Migration))) continue;
            if (Read(type, diagnostics) is { } migration) migrations.Add(migration);
        }

        var attributes = assembly.GetCustomAttributes(inherit: false);
        var set = new MigrationSet(attributes.OfType<DatabaseAttribute>().FirstOrDefault(), [])
        {
            Services = [.. attributes.OfType<ServiceAttribute>()],
            Shares = [.. attributes.OfType<SharedWithAttribute>()],
            TableOwners = [.. attributes.OfType<TableOwnerAttribute>()],
            Forbidden = [.. attributes.OfType<ForbidAttribute>()],
            Approvals = [.. attributes.OfType<ApproveAttribute>()],
            Suppressions = [.. attributes.OfType<SuppressAttribute>()],
        };
        if (set.Database is null) diagnostics.Add(NameTheDatabase.In(assembly));
        return set.With(migrations);
    }

    private static Type[] Types(Assembly assembly, List<Diagnostic> diagnostics)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            diagnostics.Add(LoadWithItsReferences.For(assembly, exception.LoaderExceptions.FirstOrDefault(e => e is not null) ?? exception));
            return [.. exception.Types.OfType<Type>()];
        }
    }

    private static MigrationClass? Read(Type type, List<Diagnostic> diagnostics)
    {
        var attributes = type.GetCustomAttributes(inherit: true);
        if (attributes.OfType<MigrationAttribute>().FirstOrDefault() is not { } attribute)
        {
            diagnostics.Add(MarkAMigration.For(type, attributes.OfType<SourcedAttribute>().FirstOrDefault()));
            return null;
        }

        var migration = new MigrationClass(new WrittenClass(type), attribute)
        {
            Owner = attributes.OfType<OwnerAttribute>().FirstOrDefault(),
            Expand = attributes.OfType<ExpandAttribute>().FirstOrDefault(),
            Backfill = attributes.OfType<BackfillAttribute>().FirstOrDefault(),
            Contract = attributes.OfType<ContractAttribute>().FirstOrDefault(),
            Irreversible = attributes.OfType<IrreversibleAttribute>().FirstOrDefault(),
            Direct = attributes.OfType<DirectAttribute>().FirstOrDefault(),
            Touches = [.. attributes.OfType<TouchesAttribute>()],
            Suppressions = [.. attributes.OfType<SuppressAttribute>()],
            HasDown = type.GetMethod(nameof(Migration.Down), Type.EmptyTypes)!.DeclaringType != typeof(Migration),
            Source = Place(attribute, attributes),
        };
        if (type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is not null) return migration;

        diagnostics.Add(NeedNoArguments.For(migration));
        return null;
    }

    // A user's own subclass of the attribute calls our constructor from its file, not from the migration's.
    private static Source Place(MigrationAttribute attribute, object[] attributes)
    {
        if (attribute.GetType() == typeof(MigrationAttribute)) return attribute.At(attribute.Version);
        return attributes.OfType<SourcedAttribute>().FirstOrDefault(a => a is not MigrationAttribute)?.At() ?? attribute.At();
    }
}
