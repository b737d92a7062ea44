namespace Compliance;

/// <summary>What a rule answers about one subject.</summary>
public enum Verdict : byte
{
    /// <summary>The rule applies, and every point of the box meets the limit in force.</summary>
    Pass,

    /// <summary>It applies to every point, and none meets the limit.</summary>
    Fail,

    /// <summary>The points disagree; the finding names the facts that could settle it.</summary>
    Undetermined,

    /// <summary>Its condition is false at every point.</summary>
    NotApplicable,

    /// <summary>It is not certain that it does not apply, and no limit of it is in force yet.</summary>
    Upcoming,

    /// <summary>It would fail, and a valid deviation covers it.</summary>
    Waived,
}
