using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>A fact that a rule reads, with what is known of it and its source location.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Stated">How and where it is stated; null where it is not.</param>
/// <param name="PossibleValues">What it may be, in the fact's own unit: everything that the vocabulary allows where it is not stated.</param>
/// <param name="IsMeasured">Whether the limit is held against it.</param>
/// <param name="DecidesApplicability">Whether it is read to tell if the rule applies.</param>
public sealed record FactUse(Fact Fact, StatedValue? Stated, PossibleValues PossibleValues, bool IsMeasured, bool DecidesApplicability);
