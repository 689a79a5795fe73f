using System.Reflection;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class NameTheDatabase : Rule
{
    public override string Id => "FLTR9206";
    public override string Condition => "An assembly of migrations does not say which database they are for.";
    public override string Effect => "They could be applied to another database that happens to be reachable.";
    public override string Remedy => "Add [assembly: Database(\"name\", ConnectionVariable = \"NAME_DATABASE_URL\")].";
    public override bool CanBeSuppressed => false;

    public static Diagnostic In(Assembly assembly) => new NameTheDatabase().At(
        Source.Unknown, $"{assembly.GetName().Name} does not say which database it is for, so it could be applied to any that is reachable. Add [assembly: Database(\"…\", ConnectionVariable = \"…_DATABASE_URL\")].");
}
