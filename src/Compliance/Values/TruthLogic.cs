namespace Compliance.Values;

/// <summary>And and not of answers for a whole box.</summary>
internal static class TruthLogic
{
    /// <summary>True where both are true for certain, false where one of them is false for certain.</summary>
    public static Truth And(this Truth left, Truth right) => (left & right & Truth.True) | ((left | right) & Truth.False);

    /// <summary>The opposite; what is unknown stays so.</summary>
    public static Truth Not(this Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };
}
