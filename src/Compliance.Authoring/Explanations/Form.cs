using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Compliance.Authoring.Explanations;

/// <summary>Forms of words with <c>{placeholders}</c>.</summary>
internal static partial class Form
{
    /// <summary>The form with its placeholders filled.</summary>
    public static string Fill(this string form, params (string Place, string Words)[] places) => Place().Replace(
        form, match => places.First(place => string.Equals(place.Place, match.Groups[1].Value, StringComparison.Ordinal)).Words);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
