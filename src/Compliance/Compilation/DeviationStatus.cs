namespace Compliance.Compilation;

/// <summary>What a deviation from a rule amounts to on a day.</summary>
public enum DeviationStatus
{
    /// <summary>It is approved and not expired, and the rule speaks in principle: it covers a failure.</summary>
    Valid,

    /// <summary>It is not approved by that day.</summary>
    NotApproved,

    /// <summary>It no longer holds.</summary>
    Expired,

    /// <summary>The rule is no <c>in_principle</c> rule: nothing may depart from it.</summary>
    NotWaivable,
}
