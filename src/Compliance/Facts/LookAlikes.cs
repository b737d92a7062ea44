using System.Text;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>
/// Reads a name without what it only looks like, as text copied from a PDF or a web page holds it: radicals that stand for the
/// characters they are, marks of no width, spaces of any width. A name is looked up again so where it is not known as it stands.
/// </summary>
internal static class LookAlikes
{
    /// <summary>The text with characters in the place of those that look like them, and without those that do not show; the same object where there are none.</summary>
    public static string Plain(string text)
    {
        foreach (var character in text)
        {
            if (IsUnusual(character))
                return Rewrite(text);
        }

        return text;
    }

    private static string Rewrite(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!UnusualCharacters.IsWithoutWidth(character))
                plain.Append(char.IsWhiteSpace(character) ? ' ' : UnusualCharacters.LooksLike(character) ?? character);
        }

        return Blanks.Trim(plain.ToString());
    }

    private static bool IsUnusual(char character) => character >= '\u00A0'
        && (UnusualCharacters.IsWithoutWidth(character) || char.IsWhiteSpace(character) || UnusualCharacters.LooksLike(character) is not null);
}
