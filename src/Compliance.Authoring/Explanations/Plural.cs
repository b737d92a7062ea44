using System;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Authoring.Explanations;

/// <summary>What several subjects of a kind are called.</summary>
internal static class Plural
{
    public static string Of(SubjectKind kind, Language language)
    {
        var label = kind.Label.In(language);
        if (language == Language.Chinese)
            return label;
        return label.EndsWith('y') && label.Length > 1 && !"aeiou".Contains(label[^2], StringComparison.Ordinal) ? label[..^1] + "ies" : label + "s";
    }
}
