using Compliance.Localization;

namespace Compliance.Values;

/// <summary>White space of any width, and characters that take no room at all, as forms and spreadsheets leave them around a value.</summary>
internal static class Blanks
{
    /// <summary>The text without blanks at either end; the very text where there are none.</summary>
    public static string Trim(string text)
    {
        var (start, end) = Within(text);
        return end - start == text.Length ? text : text.Substring(start, end - start);
    }

    /// <summary>Where what is not blank begins and ends; all blanks end where they begin.</summary>
    public static (int Start, int End) Within(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return (start, end);
    }

    /// <summary>Whether a character is one of them.</summary>
    public static bool IsBlank(char character) => char.IsWhiteSpace(character) || UnusualCharacters.IsWithoutWidth(character);
}
