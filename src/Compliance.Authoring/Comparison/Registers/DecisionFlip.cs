using System.Collections.Generic;
using Compliance.Descriptors;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>A subject whose decision differs between the packs.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Because">The rules that come out, or weigh, differently and bear on the decision.</param>
public sealed record DecisionFlip(Subject Subject, IReadOnlyList<RuleComparison> Because);
