using System.Text;
using Compliance.Localization;

namespace Compliance.Diagnostics;

/// <summary>Text from a file as a message may show it: short, on one line, with nothing that a terminal would act on.</summary>
internal static class Excerpt
{
    private const int Longest = 200;

    public static LocalizedText Of(LocalizedText text) =>
        ReferenceEquals(text.Zh, text.En) ? LocalizedText.Same(Of(text.En)) : new LocalizedText(Of(text.Zh), Of(text.En));

    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length > Longest ? Longest + 1 : text.Length);
        foreach (var character in text)
        {
            if (clean.Length >= Longest)
                return WithoutHalf(clean).Append('…').ToString();

            if (UnusualCharacters.IsWithoutWidth(character) && IsVisible(character))
                clean.Append('<').Append(UnusualCharacters.CodeOf(character)).Append('>');
            else
                clean.Append(IsVisible(character) ? character : '\uFFFD');
        }

        return clean.ToString();
    }

    // A pair of surrogates is one character, and is not cut in two.
    private static StringBuilder WithoutHalf(StringBuilder text) =>
        char.IsHighSurrogate(text[text.Length - 1]) ? text.Remove(text.Length - 1, 1) : text;

    // Control characters, and the ones that turn the direction of what is written after them.
    private static bool IsVisible(char character) =>
        !char.IsControl(character)
        && character is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069');
}
