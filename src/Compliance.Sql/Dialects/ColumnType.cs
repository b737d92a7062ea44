namespace Compliance.Sql.Dialects;

/// <summary>What a column's values are.</summary>
public enum ColumnKind
{
    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Decimal numbers.</summary>
    DecimalNumber,

    /// <summary>Binary fractions, <c>DOUBLE</c> and the like: they hold no decimal exactly.</summary>
    Binary,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>Yes and no.</summary>
    Truth,

    /// <summary>Days.</summary>
    Date,

    /// <summary>Days with a time of day, of no time zone.</summary>
    Moment,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What a column's type can hold.</summary>
/// <param name="Kind">What its values are.</param>
/// <param name="WholeDigits">How many digits a number may have before the point; 0 where nothing is said.</param>
/// <param name="Decimals">How many it may have behind it; 0 for none, and for types where nothing is said.</param>
public sealed record ColumnType(ColumnKind Kind, int WholeDigits = 0, int Decimals = 0);
