namespace Compliance.Facts;

/// <summary>What kind of value a fact has.</summary>
public enum FactType
{
    /// <summary>A number with a unit.</summary>
    Number,

    /// <summary>A whole number of counted things.</summary>
    Count,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One of a few choices.</summary>
    Choice,

    /// <summary>A day.</summary>
    Date,
}
