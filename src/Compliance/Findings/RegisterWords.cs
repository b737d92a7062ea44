using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Findings;

/// <summary>What a kind is called whose members are counted, where a sentence speaks of what lies in it.</summary>
internal static class RegisterWords
{
    // An administrative division is called otherwise from within.
    private static readonly LocalizedText Jurisdiction = new("辖区", "jurisdiction");

    /// <summary>The word for a kind: its label, or the usual word for what lies in a jurisdiction.</summary>
    public static LocalizedText Of(SubjectKind kind) => kind.Name == "jurisdiction" ? Jurisdiction : kind.Label;
}
