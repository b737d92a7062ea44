namespace Compliance.Facts;

/// <summary>What a number above 0 and up to 1 means that stands without a unit for a fact in per cent: 0.12 is 0.12 %, or a ratio and 12 %.</summary>
public enum BarePercentage
{
    /// <summary>It may be either: both are possible values, and a verdict is given only where they agree.</summary>
    EitherWay,

    /// <summary>Every bare number is a number of per cent, as it is written: 0.12 is 0.12 %.</summary>
    AsWritten,

    /// <summary>Every bare number is a ratio: 0.12 is 12 %, and 1.2 is 120 %.</summary>
    Ratio,

    /// <summary>It is an error: the unit has to be written.</summary>
    Refused,
}
