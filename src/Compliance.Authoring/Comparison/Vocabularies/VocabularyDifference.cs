using Compliance.Localization;

namespace Compliance.Authoring.Comparison.Vocabularies;

/// <summary>Something that may be stated in one vocabulary and not, or otherwise, in another.</summary>
/// <param name="Kind">The kind of subject.</param>
/// <param name="Fact">The fact; null where the kind as a whole is meant.</param>
/// <param name="Key">What differs: <c>kind</c>, <c>fact</c>, <c>type</c>, <c>unit</c>, <c>domain</c>, <c>choices</c> or <c>label</c>.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Before">What the old vocabulary has; empty where it has none.</param>
/// <param name="After">What the new vocabulary has; empty where it has none.</param>
public sealed record VocabularyDifference(string Kind, string? Fact, string Key, LocalizedText Label, LocalizedText Before, LocalizedText After)
{
    /// <summary>Whether a descriptor may have to be changed for it; a kind, fact or choice more asks for nothing.</summary>
    public bool IsOfSubstance => !(Key is "kind" or "fact" or "choices" && Before.En.Length == 0);
}
