using System;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>
/// Empties the lines of test cases in a file of rules, three quarters of it, before it is parsed: evaluation does not need them.
/// The key stays, and every line keeps its number. A line is emptied only where it is certain, from the plain lines of the
/// file, that it belongs to the value of a key <c>cases</c>: nothing that an earlier line opened is open there.
/// </summary>
internal static class CaseLines
{
    private const string Key = "cases:";

    // YAML gives tabs and these breaks and marks a meaning that lines of their own do not show.
    private static readonly char[] Unclear = ['\t', '\u0085', '\u2028', '\u2029', '\uFEFF'];

    /// <summary>Reads a file of rules without its cases. Where anything is wrong the whole of it is read, so that the same is said as where cases are read too.</summary>
    public static Node? ReadWithoutCases(string text, string path, DiagnosticBag diagnostics)
    {
        var discarded = new DiagnosticBag();
        return Empty(text) is { } others && YamlReader.Read(others, path, discarded) is { } node && discarded.Items.Count == 0
            ? node
            : YamlReader.Read(text, path, diagnostics);
    }

    /// <summary>The text without the lines of its cases; null where there are none, or where it is not certain which they are.</summary>
    public static string? Empty(string text)
    {
        if (text.IndexOf(Key, StringComparison.Ordinal) < 0 || text.IndexOfAny(Unclear) >= 0 || HasLoneReturn(text))
            return null;

        var rest = new StringBuilder(text.Length);
        var scanner = new YamlLineScanner(text);

        // The columns of the key whose value the lines are, while they are: the key cases, and a key with a block of text.
        int? cases = null, words = null;
        for (int start = 0, next; start < text.Length; start = next)
        {
            next = text.IndexOf('\n', start) + 1 is > 0 and var behind ? behind : text.Length;
            var end = EndOf(text, start, next);
            var first = start;
            while (first < end && text[first] == ' ')
                first++;

            var column = first - start;
            if (first < end)
            {
                if (column <= words)
                    words = null;
                if (text[first] != '#' && (column < cases || (column == cases && !IsItem(text, first, end))))
                    cases = null;
                if (words is null && scanner.Scan(start, first, end) is var form and not YamlLine.Closed)
                {
                    if (form == YamlLine.Unclear)
                        return null;
                    words = scanner.KeyColumn;
                }
            }

            if (cases is null)
                rest.Append(text, start, next - start);
            else
                rest.Append('\n');
            if (cases is null && words is null && column > 0 && IsKey(text, first, end))
                cases = column;
        }

        return rest.ToString();
    }

    // YAML begins a new line behind it.
    private static bool HasLoneReturn(string text)
    {
        for (var at = text.IndexOf('\r'); at >= 0; at = text.IndexOf('\r', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] != '\n')
                return true;
        }

        return false;
    }

    private static int EndOf(string text, int start, int next)
    {
        var end = next;
        if (end > start && text[end - 1] == '\n')
            end--;
        if (end > start && text[end - 1] == '\r')
            end--;
        return end;
    }

    private static bool IsItem(string text, int first, int end) => text[first] == '-' && (first + 1 == end || text[first + 1] == ' ');

    private static bool IsKey(string text, int first, int end)
    {
        if (!text.Has(first, Key))
            return false;

        var at = first + Key.Length;
        while (at < end && text[at] == ' ')
            at++;
        return at == end || (text[at] == '#' && text[at - 1] == ' ');
    }
}
