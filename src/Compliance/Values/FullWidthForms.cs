using System.Linq;

namespace Compliance.Values;

/// <summary>Full-width forms, which Chinese keyboards write: ７８％ is 78%.</summary>
internal static class FullWidthForms
{
    public static string ToHalf(string text) => HasFull(text) ? new string(text.Select(Half).ToArray()) : text;

    /// <summary>The full-width form of a character; the character itself where it has none.</summary>
    public static char ToFull(char character) => character is >= '!' and <= '~' ? (char)(character - '!' + '！') : character;

    // Asked of nearly every text that is read.
    private static bool HasFull(string text)
    {
        foreach (var character in text)
        {
            if (IsFull(character))
                return true;
        }

        return false;
    }

    private static bool IsFull(char character) => character is (>= '！' and <= '～') or '\u3000' or '\u00A0';

    private static char Half(char character) => character switch
    {
        '\u3000' or '\u00A0' => ' ',
        >= '！' and <= '～' => (char)(character - '！' + '!'),
        _ => character,
    };
}
