using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>Where another instrument, in force beside a rule's own, asks for something else.</summary>
/// <param name="From">The other instrument's rule.</param>
/// <param name="When">Of which subjects the two differ; null where of all.</param>
/// <param name="Reading">In what they differ, and which is followed.</param>
public sealed record InstrumentDifference(ParentRule From, Condition? When, LocalizedText Reading)
{
    /// <summary>Whether it may concern a subject.</summary>
    /// <param name="values">What is known of the subject.</param>
    public bool MayConcern(IFactValues values) => When is null || When.Evaluate(values) != Truth.False;
}
