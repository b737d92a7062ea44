using System;
using System.Linq;
using Compliance.Values;

namespace Compliance.Profiles;

/// <summary>
/// A heading as far as it matters: white space, marks that it has to be filled, and forms of brackets, letters and units do not. It needs no tables of the machine, which are not there where
/// programs are the same everywhere.
/// </summary>
public static class PlaceName
{
    /// <summary>The heading so.</summary>
    /// <param name="text">The heading as it is written.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Of(string text) =>
        string.Concat(FullWidthForms.ToHalf(text ?? throw new ArgumentNullException(nameof(text))).Where(sign => !char.IsWhiteSpace(sign) && sign != '*').Select(Plain)).ToLowerInvariant();

    private static string Plain(char sign) => sign switch
    {
        '㎡' => "m2",
        '㎥' => "m3",
        '²' => "2",
        '³' => "3",
        _ => sign.ToString(),
    };
}
