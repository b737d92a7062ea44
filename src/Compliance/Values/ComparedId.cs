using System.Linq;
using Compliance.Localization;

namespace Compliance.Values;

/// <summary>
/// What ids are compared by. Two that a reader cannot tell apart, or takes for one that was typed in two ways, are one id: <c>ＪＺ－１</c> and
/// <c>JZ-1</c>. Else one project would be counted twice. Upper and lower case stay two, as systems have them that make ids by themselves.
/// </summary>
internal static class ComparedId
{
    /// <summary>The id with half-width forms, plain hyphens and no characters without width; the very text where it has nothing else.</summary>
    public static string Of(string id) =>
        IsPlain(id) ? id : new string([.. FullWidthForms.ToHalf(id).Where(character => !UnusualCharacters.IsWithoutWidth(character)).Select(Plain)]);

    private static char Plain(char character) => IsHyphen(character) ? '-' : UnusualCharacters.LooksLike(character) ?? character;

    private static bool IsHyphen(char character) => character is (>= '\u2010' and <= '\u2015') or '\u2043' or '\u2212' or '\uFE58' or '\uFE63';

    private static bool IsPlain(string id)
    {
        foreach (var character in id)
        {
            if (character >= 0x80)
                return false;
        }

        return true;
    }
}
