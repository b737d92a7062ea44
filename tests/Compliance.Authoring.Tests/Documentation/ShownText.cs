using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>Output as a page shows it, where <c>…</c> on a line of its own means any lines, and within a line for any words.</summary>
internal static class ShownText
{
    private const string Left = "…";

    /// <summary>Whether the text is what the page shows; spaces and empty lines at the ends do not count.</summary>
    public static bool Shows(string shown, string text) =>
        Regex.IsMatch(Tidy(text), @"\A" + string.Concat(Tidy(shown).Split('\n').Select(Pattern)) + @"\z", RegexOptions.None, TimeSpan.FromSeconds(30));

    /// <summary>A text as a page can hold it: no space at the end of a line, no empty line at either end.</summary>
    public static string Tidy(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n') + "\n";

    private static string Pattern(string line, int index)
    {
        var isFirst = index == 0;
        if (line.Trim() == Left)
            return @"[\s\S]*?";

        return (isFirst ? "" : @"\n?") + @"(?<=\A|\n)" + string.Join("[^\n]*?", line.Split(Left).Select(Regex.Escape)) + @"(?=\n|\z)";
    }
}
