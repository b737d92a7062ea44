using System.Linq;

namespace Compliance.Values;

/// <summary>Full-width forms, which Chinese keyboards write: ７８％ is 78%.</summary>
internal static class FullWidthForms
{
    public static string ToHalf(string text) => text.Any(IsFull) ? new string(text.Select(Half).ToArray()) : text;

    private static bool IsFull(char character) => character is (>= '！' and <= '～') or '\u3000' or '\u00A0';

    private static char Half(char character) => character switch
    {
        '\u3000' or '\u00A0' => ' ',
        >= '！' and <= '～' => (char)(character - '！' + '!'),
        _ => character,
    };
}
