namespace Compliance.Assessments;

/// <summary>Which way an indicator went since the year before, seen from its target.</summary>
public enum TrendDirection
{
    /// <summary>It is not known: a year is missing, the two may overlap, or the target is to be hit exactly.</summary>
    Open,

    /// <summary>Towards the target, or further on the right side of it.</summary>
    Better,

    /// <summary>Away from it.</summary>
    Worse,

    /// <summary>Neither.</summary>
    Same,
}
