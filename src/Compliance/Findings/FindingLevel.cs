namespace Compliance.Findings;

/// <summary>How much a failure of a rule weighs.</summary>
public enum FindingLevel
{
    /// <summary>Advice: <c>encourage</c>.</summary>
    Note,

    /// <summary>A target: <c>strive</c>.</summary>
    Warning,

    /// <summary>A duty: <c>must</c> and <c>in_principle</c>. Only these affect the decision.</summary>
    Error,
}
