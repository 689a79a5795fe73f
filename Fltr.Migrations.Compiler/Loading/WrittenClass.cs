using System.Reflection;
using Fltr.Migrations.Authoring;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>A migration that is a class.</summary>
internal sealed class WrittenClass(Type type) : IWritten
{
    private const BindingFlags AnyConstructor = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public string Name => type.Name;

    public string FullName => type.FullName ?? type.Name;

    public void Say(Recording recording, bool down)
    {
        var instance = (Migration)Activator.CreateInstance(type, AnyConstructor | BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!;
        instance.Record(recording, down);
    }
}
