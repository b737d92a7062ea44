using System.Globalization;
using System.Text;

namespace Compliance.Reporting;

/// <summary>
/// Text from a file on one line, with nothing in it that a reader cannot see: control characters, those that turn the
/// direction of what is written after them, and halves of characters are shown by their numbers.
/// </summary>
public static class VisibleText
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>The text; a line break as <c>\n</c>, U+202E as <c>\u202E</c>, and a mark by which a CI server takes a line for a command with one character of it so.</summary>
    public static string Of(string text) => ServerMarks.Shown(InSight(text));

    private static string InSight(string text)
    {
        var hidden = FirstHidden(text);
        if (hidden == text.Length)
            return text;

        var shown = new StringBuilder(text, 0, hidden, text.Length + 16);
        for (var i = hidden; i < text.Length; i++)
        {
            var isPair = IsPair(text, i);
            if (IsHidden(text, i))
            {
                Show(shown, text[i]);
                if (isPair)
                    Show(shown, text[++i]);
            }
            else
            {
                shown.Append(text[i]);
                if (isPair)
                    shown.Append(text[++i]);
            }
        }

        return shown.ToString();
    }

    /// <summary>Whether a character is visible in every context: fast for those of Chinese text.</summary>
    internal static bool IsSurelyVisible(char character) => character is >= '\u3000' and < '\uD800' || !(char.IsSurrogate(character) || IsHidden(character));

    /// <summary>Whether a character by itself is hidden; halves of pairs are not told.</summary>
    internal static bool IsHidden(char character) =>
        IsHidden(CharUnicodeInfo.GetUnicodeCategory(character), character) && !char.IsSurrogate(character);

    private static int FirstHidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHidden(text, i))
                return i;
            if (IsPair(text, i))
                i++;
        }

        return text.Length;
    }

    // The joiners are part of how some scripts and pictures are written. The last two of a plane are no characters, and no XML.
    private static bool IsHidden(string text, int index) => text[index] is >= ' ' and < '\u007F'
        ? false
        : IsHidden(CharUnicodeInfo.GetUnicodeCategory(text, index), text[index]);

    private static bool IsHidden(UnicodeCategory category, char character) => category
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        || (category == UnicodeCategory.Format && character is not (ZeroWidthNonJoiner or ZeroWidthJoiner))
        || character is '\uFFFE' or '\uFFFF';

    private static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    private static void Show(StringBuilder shown, char character) => shown.Append(character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
    });
}
