using System;
using System.Linq;
using System.Text;

namespace Compliance.Server.Log;

/// <summary>The names of callers, which tell persons apart.</summary>
internal static class Names
{
    /// <summary>Whether two names may be one person's: spelt alike but for case, spaces and what nobody sees.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A name as it is compared.</summary>
    public static string Plain(string name) => string.Concat(name.EnumerateRunes().Where(IsSeen).Select(rune => rune.ToString()));

    private static bool IsSeen(Rune rune) => !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format;
}
