namespace Fltr.Migrations.Operations;

/// <summary>What an operation takes away.</summary>
[Flags]
public enum Loss
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Something that running code may still use.</summary>
    Code = 1,

    /// <summary>Rows or values: no reverse brings them back.</summary>
    Data = 2,
}
