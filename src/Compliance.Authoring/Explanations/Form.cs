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

    /// <summary>The words and the placeholder names of a form by turns: words first and last, empty where two placeholders touch.</summary>
    public static string[] Parts(string form) => Place().Split(form);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
