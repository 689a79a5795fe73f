using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>GRANT and REVOKE, and ALTER DEFAULT PRIVILEGES.</summary>
internal static class Grants
{
    /// <summary>From behind GRANT or REVOKE on.</summary>
    public static StatementSyntax Read(Cursor cursor, bool isGrant)
    {
        string? optionFor = null;
        if (!isGrant && cursor.IsName() && cursor.Is("option", 1) && cursor.Is("for", 2))
        {
            optionFor = Names.ColLabel(cursor);
            cursor.Expect("option", "for");
        }

        var privileges = Privileges(cursor);
        return cursor.Skip("on") ? OnObjects(cursor, isGrant, privileges, optionFor) : OfRoles(cursor, isGrant, privileges, optionFor);
    }

    /// <summary>From behind ALTER DEFAULT PRIVILEGES on.</summary>
    public static StatementSyntax AlterDefault(Cursor cursor)
    {
        Seq<string> roles = [], schemas = [];
        while (cursor.IsAny("for", "in"))
        {
            if (cursor.Skip("in", "schema"))
            {
                schemas = Names.ColIds(cursor);
                continue;
            }

            cursor.Expect("for");
            cursor.ExpectAny("role", "user");
            roles = Roles.List(cursor);
        }

        var isGrant = cursor.ExpectAny("grant", "revoke") == "grant";
        var optionFor = !isGrant && cursor.Skip("grant", "option", "for");
        var action = new GrantStmt(isGrant, ObjectType.Table) { Privileges = Privileges(cursor), GrantOption = optionFor };
        cursor.Expect("on");
        action = action with { Type = DefaultTarget(cursor) };
        return new AlterDefaultPrivilegesStmt(roles, schemas, Grantees(cursor, action));
    }

    private static Seq<Privilege> Privileges(Cursor cursor)
    {
        if (!cursor.Skip("all")) return Lists.Read(cursor, One);
        cursor.Skip("privileges");
        return [new Privilege("all", Names.OptionalColumns(cursor))];
    }

    private static Privilege One(Cursor cursor)
    {
        if (cursor.Skip("alter", "system")) return new Privilege("alter system", []);
        var name = cursor.SkipAny("select", "references", "create") ?? Names.ColId(cursor, "a privilege");
        return new Privilege(name, Names.OptionalColumns(cursor));
    }

    private static GrantStmt OnObjects(Cursor cursor, bool isGrant, Seq<Privilege> privileges, string? optionFor)
    {
        if (optionFor is not null and not "grant") cursor.Fail("only GRANT OPTION FOR can stand before privileges on objects");
        var grant = new GrantStmt(isGrant, ObjectType.Table) { Privileges = privileges, GrantOption = optionFor is not null };
        return Grantees(cursor, Target(cursor, grant));
    }

    private static GrantStmt Grantees(Cursor cursor, GrantStmt grant)
    {
        cursor.Expect(grant.IsGrant ? "to" : "from");
        grant = grant with { Grantees = Lists.Read(cursor, Grantee) };
        if (grant.IsGrant && cursor.Skip("with", "grant", "option")) grant = grant with { GrantOption = true };
        if (cursor.Skip("granted", "by")) grant = grant with { Grantor = Names.RoleSpec(cursor) };
        return grant.IsGrant ? grant : grant with { Behavior = cursor.Behavior() };
    }

    private static string Grantee(Cursor cursor)
    {
        cursor.Skip("group");
        return Names.RoleSpec(cursor);
    }

    private static GrantStmt Target(Cursor cursor, GrantStmt grant)
    {
        if (cursor.Skip("all")) return AllInSchema(cursor, grant);
        if (cursor.Skip("sequence")) return grant with { Type = ObjectType.Sequence, Relations = Names.QualifiedNames(cursor) };
        if (cursor.Skip("foreign", "server")) return grant with { Type = ObjectType.ForeignServer, Objects = Lists.Read(cursor, Objects.Plain) };
        if (cursor.Skip("parameter")) return grant with { Type = ObjectType.ParameterAcl, Objects = Lists.Read(cursor, Objects.Any) };

        var position = cursor.Position;
        if (Objects.Type(cursor) is { } type && type is ObjectType.Fdw or ObjectType.Function or ObjectType.Procedure or ObjectType.Routine or ObjectType.Database
            or ObjectType.Language or ObjectType.LargeObject or ObjectType.Schema or ObjectType.TableSpace)
        {
            return grant with { Type = type, Objects = Lists.Read(cursor, c => Objects.Read(c, type)) };
        }

        cursor.Position = position;
        if (cursor.SkipAny("domain", "type") is { } word) return grant with { Type = word == "type" ? ObjectType.Type : ObjectType.Domain, Objects = Lists.Read(cursor, Objects.Any) };
        cursor.Skip("table");
        return grant with { Relations = Names.QualifiedNames(cursor) };
    }

    private static GrantStmt AllInSchema(Cursor cursor, GrantStmt grant)
    {
        var type = OfPlural(cursor.ExpectAny("tables", "sequences", "functions", "procedures", "routines"));
        cursor.Expect("in", "schema");
        return grant with { Type = type, AllInSchema = true, Objects = Lists.Read(cursor, Objects.Plain) };
    }

    private static ObjectType DefaultTarget(Cursor cursor)
    {
        if (cursor.Skip("large", "objects")) return ObjectType.LargeObject;
        return OfPlural(cursor.ExpectAny("tables", "functions", "routines", "sequences", "types", "schemas"));
    }

    private static ObjectType OfPlural(string plural) => plural switch
    {
        "sequences" => ObjectType.Sequence,
        "functions" => ObjectType.Function,
        "procedures" => ObjectType.Procedure,
        "routines" => ObjectType.Routine,
        "types" => ObjectType.Type,
        "schemas" => ObjectType.Schema,
        _ => ObjectType.Table,
    };

    private static GrantRoleStmt OfRoles(Cursor cursor, bool isGrant, Seq<Privilege> privileges, string? optionFor)
    {
        if (privileges is [{ Name: "all" }]) cursor.Missing("ON");
        cursor.Expect(isGrant ? "to" : "from");
        var grant = new GrantRoleStmt(isGrant, [.. privileges.Select(p => p.Name)], Roles.List(cursor));
        if (isGrant && cursor.Skip("with")) grant = grant with { Options = Lists.Read(cursor, RoleOption) };
        else if (optionFor is not null) grant = grant with { Options = [new Option(optionFor, "false")] };
        if (cursor.Skip("granted", "by")) grant = grant with { Grantor = Names.RoleSpec(cursor) };
        return isGrant ? grant : grant with { Behavior = cursor.Behavior() };
    }

    private static Option RoleOption(Cursor cursor)
    {
        var name = Names.ColLabel(cursor);
        return new Option(name, cursor.ExpectAny("option", "true", "false") == "false" ? "false" : "true");
    }
}
