using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Compliance.Authoring.Quotations;

/// <summary>Finds what the vocabulary calls a thing in words that may say it otherwise.</summary>
internal static class Wording
{
    // 政府投资或主导 names 政府主导 too, and 改（扩）建 names 改建.
    private const int LongestGap = 8;

    // Between the two parts of such a name there are another's and what joins them, and little else.
    private const int LongestShare = 4;

    private static readonly SearchValues<char> Joiners = SearchValues.Create("、或和及与（(");
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；　");

    private static readonly Regex Stops = new("[，,。；;：:]", RegexOptions.CultureInvariant);
    private static readonly Regex Punctuation = new(@"[\p{P}\p{S}]", RegexOptions.CultureInvariant);

    /// <summary>Whether a sentence names something, in one piece or with other words at one position between.</summary>
    public static bool Names(string text, string label)
    {
        var name = WithoutPunctuation(label);

        // 市 alone occurs in many words.
        if (name.Length == 1)
            return Regex.IsMatch(text, $"全{name}|{name}一?级", RegexOptions.CultureInvariant);

        return Stops.Split(text).Select(WithoutPunctuation).Any(part => NamesIn(part, name));
    }

    /// <summary>
    /// Where a text names something outright: in one piece, or in a list that shares a part of two names, as 政府投资或参与 and
    /// 改（扩）建 do; null where it does not.
    /// </summary>
    public static (int Start, int Length)? Find(string text, string name)
    {
        if (text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
            return (at, name.Length);

        for (var head = 1; head < name.Length; head++)
        {
            foreach (var (start, tail) in Apart(text, name[..head], name[head..], LongestShare))
            {
                var between = text.AsSpan(start + head, tail - start - head);
                if (between.ContainsAny(Joiners) && !between.ContainsAny(Breaks))
                    return (start, tail + name.Length - head - start);
            }
        }

        return null;
    }

    /// <summary>How much of a label occurs in a text, from 0 to 1, by its pairs of characters.</summary>
    public static double Overlap(string text, string label)
    {
        var pairs = Pairs(label).ToList();
        return pairs.Count == 0 ? 0 : (double)pairs.Count(pair => text.Contains(pair, StringComparison.Ordinal)) / pairs.Count;
    }

    /// <summary>A label of a Boolean without its question: 是否大型公共建筑 is 大型公共建筑.</summary>
    public static string Statement(string label) => label.Replace("是否", "", StringComparison.Ordinal);

    private static bool NamesIn(string part, string name)
    {
        if (part.Contains(name, StringComparison.Ordinal))
            return true;

        for (var head = 1; head < name.Length; head++)
        {
            if (Apart(part, name[..head], name[head..], LongestGap).Any())
                return true;
        }

        return false;
    }

    // The position of one word, and that of another not far behind it.
    private static IEnumerable<(int Start, int Tail)> Apart(string text, string head, string rest, int furthest)
    {
        for (var at = text.IndexOf(head, StringComparison.Ordinal); at >= 0; at = text.IndexOf(head, at + 1, StringComparison.Ordinal))
        {
            var behind = at + head.Length;
            var tail = text.IndexOf(rest, behind, Math.Min(text.Length - behind, furthest + rest.Length), StringComparison.Ordinal);
            if (tail >= 0)
                yield return (at, tail);
        }
    }

    private static IEnumerable<string> Pairs(string label)
    {
        var plain = WithoutPunctuation(Statement(label));
        return Enumerable.Range(0, Math.Max(plain.Length - 1, 0)).Select(start => plain.Substring(start, 2));
    }

    private static string WithoutPunctuation(string text) => Punctuation.Replace(text, "");
}
