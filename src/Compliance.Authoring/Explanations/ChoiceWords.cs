using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Authoring.Explanations;

/// <summary>The label of a choice as a sentence has it.</summary>
internal static class ChoiceWords
{
    public static string Of(Choice choice, Language language) => $"“{choice.Label.In(language)}”";
}
