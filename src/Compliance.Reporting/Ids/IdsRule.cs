using System.Collections.Generic;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Ids;

/// <summary>What became of a rule in a file of IDS.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Asked">The facts that a model is asked for; none where it is asked for nothing.</param>
/// <param name="Unsaid">What IDS cannot say of the rule, and why; at least one thing.</param>
public sealed record IdsRule(Rule Rule, IReadOnlyList<Fact> Asked, IReadOnlyList<LocalizedText> Unsaid);
