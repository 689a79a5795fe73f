using System.Data;
using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Authoring;

/// <summary>The names of types in SQL, in PostgreSQL's short spelling.</summary>
internal static class SqlType
{
    // The longest varchar (MaxAttrSize, htup_details.h); beyond it authors mean "any length".
    private const int LongestText = 10_485_760;

    public static string Text(int size = int.MaxValue) => size > LongestText ? "text" : $"varchar({size})";

    public static string FixedText(int size) => $"char({size})";

    public static string Number(int size, int precision) => $"numeric({size},{precision})";

    public static bool Same(string one, string other) => Bare(one) == Bare(other);

    public static string Of(IColumnDataType type) => type.Type switch
    {
        DbType.AnsiString or DbType.String => type.Size is { } size ? Text(size) : Text(),
        DbType.AnsiStringFixedLength or DbType.StringFixedLength => FixedText(type.Size ?? 1),
        DbType.Binary => "bytea",
        DbType.Boolean => "boolean",
        DbType.Byte or DbType.SByte or DbType.Int16 => "smallint",
        DbType.UInt16 or DbType.Int32 => "integer",
        DbType.UInt32 or DbType.Int64 => "bigint",
        DbType.UInt64 => "numeric(20,0)",
        DbType.Currency => "money",
        DbType.Date => "date",
        DbType.DateTime or DbType.DateTime2 => "timestamp",
        DbType.DateTimeOffset => type.Precision is { } digits ? $"timestamptz({digits})" : "timestamptz",
        DbType.Decimal or DbType.VarNumeric => Number(type.Size ?? 19, type.Precision ?? 5),
        DbType.Double => "double precision",
        DbType.Single => "real",
        DbType.Guid => "uuid",
        DbType.Time => "time",
        DbType.Xml => "xml",
        DbType.Object => "json",
        _ => throw new CatalogException("A column's data type names neither Type nor CustomType."),
    };

    private static string Bare(string type) => string.Concat(type.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
}
