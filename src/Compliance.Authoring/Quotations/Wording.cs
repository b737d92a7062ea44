using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Compliance.Authoring.Quotations;

/// <summary>Finds what the vocabulary calls a thing in words that may say it otherwise.</summary>
internal static class Wording
{
    // 政府投资或主导 names 政府主导 too, and 改（扩）建 names 改建.
    private const int LongestGap = 8;

    private static readonly Regex Stops = new("[，,。；;：:]", RegexOptions.CultureInvariant);
    private static readonly Regex Punctuation = new(@"[\p{P}\p{S}]", RegexOptions.CultureInvariant);

    /// <summary>Whether a sentence names something, in one piece or with other words in one place between.</summary>
    public static bool Names(string text, string label)
    {
        var name = WithoutPunctuation(label);

        // 市 alone stands in many words.
        if (name.Length == 1)
            return Regex.IsMatch(text, $"全{name}|{name}一?级", RegexOptions.CultureInvariant);

        return Stops.Split(text).Select(WithoutPunctuation).Any(part => NamesIn(part, name));
    }

    /// <summary>How much of a label stands in a text, from 0 to 1, by its pairs of characters.</summary>
    public static double Overlap(string text, string label)
    {
        var pairs = Pairs(label).ToList();
        return pairs.Count == 0 ? 0 : (double)pairs.Count(pair => text.Contains(pair, StringComparison.Ordinal)) / pairs.Count;
    }

    /// <summary>A label of a yes-or-no without its question: 是否大型公共建筑 is 大型公共建筑.</summary>
    public static string Statement(string label) => label.Replace("是否", "", StringComparison.Ordinal);

    private static bool NamesIn(string part, string name)
    {
        if (part.Contains(name, StringComparison.Ordinal))
            return true;

        for (var head = 1; head < name.Length; head++)
        {
            for (var at = part.IndexOf(name[..head], StringComparison.Ordinal); at >= 0; at = part.IndexOf(name[..head], at + 1, StringComparison.Ordinal))
            {
                var tail = part.IndexOf(name[head..], at + head, StringComparison.Ordinal);
                if (tail >= 0 && tail - at - head <= LongestGap)
                    return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Pairs(string label)
    {
        var plain = WithoutPunctuation(Statement(label));
        return Enumerable.Range(0, Math.Max(plain.Length - 1, 0)).Select(start => plain.Substring(start, 2));
    }

    private static string WithoutPunctuation(string text) => Punctuation.Replace(text, "");
}
