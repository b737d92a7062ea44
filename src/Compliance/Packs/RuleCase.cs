using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>A test case beside a rule: facts, a day, and what the rule must answer.</summary>
/// <param name="Name">What it shows; null where the facts say it.</param>
/// <param name="Facts">What is stated, by slot.</param>
/// <param name="Members">What is stated of each member of the jurisdiction, by slot, for a number over members; empty for every other rule.</param>
/// <param name="On">The day that is evaluated.</param>
/// <param name="Verdict">The verdict that is expected.</param>
/// <param name="Projected">The verdict that is expected of the next limit; null where the case does not say.</param>
/// <param name="Level">The level that a failure of the rule is expected to have, <c>error</c>, <c>warning</c> or <c>note</c>; null where the case does not say.</param>
/// <param name="Measured">What is expected to be measured, in <paramref name="MeasuredUnit"/>; null where the case does not say.</param>
/// <param name="MeasuredUnit">The unit of <paramref name="Measured"/>.</param>
/// <param name="Missing">The facts that are expected to be named as missing; null where the case does not say.</param>
/// <param name="Deviation">A deviation from the rule, or null.</param>
/// <param name="Span">The source location of the case.</param>
public sealed record RuleCase(
    LocalizedText? Name,
    IReadOnlyDictionary<int, StatedValue> Facts,
    IReadOnlyList<IReadOnlyDictionary<int, StatedValue>> Members,
    CalendarDate On,
    Verdict Verdict,
    Verdict? Projected,
    string? Level,
    Interval? Measured,
    Unit? MeasuredUnit,
    IReadOnlyList<string>? Missing,
    CaseDeviation? Deviation,
    SourceSpan Span)
{
    /// <summary>What is stated of the parts of the subject, by their kind.</summary>
    internal IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>> Parts { get; init; } = StatedPart.Unknown;
}

/// <summary>The deviation of a test case.</summary>
/// <param name="ApprovedOn">The day it was approved.</param>
/// <param name="ExpiresOn">The last day on which it holds.</param>
public sealed record CaseDeviation(CalendarDate ApprovedOn, CalendarDate ExpiresOn);
