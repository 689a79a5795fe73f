using System.Data;

namespace Fltr.Migrations;

/// <summary>A column's type as data, for authors who compute it.</summary>
public interface IColumnDataType
{
    /// <summary>The type in ADO.NET's words.</summary>
    DbType? Type { get; set; }

    /// <summary>Length, or all digits of a number.</summary>
    int? Size { get; set; }

    /// <summary>Digits behind the point.</summary>
    int? Precision { get; set; }

    /// <summary>The collation, as SQL.</summary>
    string? CollationName { get; set; }

    /// <summary>The type as SQL; wins over <see cref="Type"/>.</summary>
    string? CustomType { get; set; }

    /// <summary>The expression of a generated column.</summary>
    string? Expression { get; set; }

    /// <summary>Whether the generated column is stored; PostgreSQL stores it in any case.</summary>
    bool ExpressionStored { get; set; }
}

/// <inheritdoc />
public class ColumnDataType : IColumnDataType
{
    /// <inheritdoc />
    public DbType? Type { get; set; }

    /// <inheritdoc />
    public int? Size { get; set; }

    /// <inheritdoc />
    public int? Precision { get; set; }

    /// <inheritdoc />
    public string? CollationName { get; set; }

    /// <inheritdoc />
    public string? CustomType { get; set; }

    /// <inheritdoc />
    public string? Expression { get; set; }

    /// <inheritdoc />
    public bool ExpressionStored { get; set; }
}
