using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>The words and signs for yes and no, in half-width forms and small letters.</summary>
internal static class BooleanWords
{
    public static IReadOnlyList<string> Yes { get; } = ["true", "yes", "y", "是", "有", "对", "√", "✓", "✔", "☑", "1"];

    public static IReadOnlyList<string> No { get; } = ["false", "no", "n", "否", "无", "没有", "错", "×", "✕", "✗", "✘", "☒", "0"];

    /// <summary>What a text says; null where it says neither.</summary>
    public static bool? Read(string text)
    {
        var word = FullWidthForms.ToHalf(Blanks.Trim(text)).ToLowerInvariant();
        return Yes.Contains(word) ? true : No.Contains(word) ? false : null;
    }
}
