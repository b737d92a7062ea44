using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Suggesting;

/// <summary>
/// A case that is missing beside a rule, with facts found by the solver. What it expects is what the rule gives as it stands:
/// whether the clause means that, a person has to review.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">What the case shows that no other does.</param>
/// <param name="Case">The case.</param>
/// <param name="Yaml">The case as a line of the rule's <c>cases</c>.</param>
public sealed record Suggestion(Rule Rule, LocalizedText Reason, RuleCase Case, string Yaml);
