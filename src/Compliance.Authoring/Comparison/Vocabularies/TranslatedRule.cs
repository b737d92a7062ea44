using System.Collections.Generic;
using Compliance.Packs;

namespace Compliance.Authoring.Comparison.Vocabularies;

/// <summary>A rule over the facts of another vocabulary.</summary>
/// <param name="Rule">The rule; null where that vocabulary does not know all that the rule reads.</param>
/// <param name="Unknown">The names that it does not know.</param>
internal sealed record TranslatedRule(Rule? Rule, IReadOnlyList<string> Unknown);
