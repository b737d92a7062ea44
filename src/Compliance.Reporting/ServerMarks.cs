using System;
using System.Text;

namespace Compliance.Reporting;

/// <summary>
/// The marks by which CI servers take a line of any program's output for a command: <c>::</c> at its beginning, and <c>##[</c>, <c>##vso[</c> or
/// <c>##teamcity[</c> anywhere in it.
/// </summary>
internal static class ServerMarks
{
    private const string Colon = "\\u003A";
    private const string Hash = "\\u0023";

    /// <summary>The text with one character of each mark shown by its number.</summary>
    public static string Shown(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        if (start + 1 < text.Length && text[start] == ':' && text[start + 1] == ':')
            text = text.Substring(0, start) + Colon + text.Substring(start + 1);
        return text.IndexOf("##", StringComparison.Ordinal) is var first && first >= 0 ? WithoutHashes(text, first) : text;
    }

    private static string WithoutHashes(string text, int first)
    {
        var shown = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            if (IsMark(text, i))
                shown.Append(Hash);
            else
                shown.Append(text[i]);
        }

        return shown.ToString();
    }

    private static bool IsMark(string text, int index)
    {
        if (text[index] != '#' || index + 1 >= text.Length || text[index + 1] != '#')
            return false;

        var end = index + 2;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            end++;
        return end < text.Length && text[end] == '[';
    }
}
