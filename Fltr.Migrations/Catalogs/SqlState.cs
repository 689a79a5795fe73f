namespace Fltr.Migrations.Catalogs;

/// <summary>The codes with which PostgreSQL refuses what does not fit, under its own names for them (manual appendix A).</summary>
public static class SqlState
{
#pragma warning disable CS1591 // The names are PostgreSQL's and say all there is.
    public const string FeatureNotSupported = "0A000";
    public const string InvalidParameterValue = "22023";
    public const string InvalidDatetimeFormat = "22007";
    public const string InvalidTextRepresentation = "22P02";
    public const string ActiveTransaction = "25001";
    public const string NoActiveTransaction = "25P01";
    public const string FailedTransaction = "25P02";
    public const string DependentObjectsStillExist = "2BP01";
    public const string InvalidSavepoint = "3B001";
    public const string InvalidSchemaName = "3F000";
    public const string ReservedName = "42939";
    public const string SyntaxError = "42601";
    public const string InvalidColumnReference = "42P10";
    public const string UndefinedTable = "42P01";
    public const string UndefinedColumn = "42703";
    public const string UndefinedFunction = "42883";
    public const string UndefinedObject = "42704";
    public const string UndefinedParameter = "42P02";
    public const string AmbiguousColumn = "42702";
    public const string AmbiguousFunction = "42725";
    public const string AmbiguousAlias = "42P09";
    public const string DuplicateColumn = "42701";
    public const string DuplicateAlias = "42712";
    public const string DuplicateTable = "42P07";
    public const string DuplicateFunction = "42723";
    public const string DuplicateObject = "42710";
    public const string DuplicateSchema = "42P06";
    public const string DatatypeMismatch = "42804";
    public const string CannotCoerce = "42846";
    public const string GroupingError = "42803";
    public const string WindowingError = "42P20";
    public const string CollationMismatch = "42P21";
    public const string WrongObjectType = "42809";
    public const string GeneratedAlways = "428C9";
    public const string InvalidForeignKey = "42830";
    public const string InvalidTableDefinition = "42P16";
    public const string InvalidObjectDefinition = "42P17";
    public const string InvalidFunctionDefinition = "42P13";
    public const string ObjectNotInPrerequisiteState = "55000";
    public const string RaiseException = "P0001";
    public const string IndeterminateDatatype = "42P18";
#pragma warning restore CS1591
}
