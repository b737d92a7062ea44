using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;

namespace Compliance.Tests.Portfolios;

/// <summary>
/// Small registers in a line of text, a subject between two bars: <c>city | county in city | P in county: green 50</c>. What has a
/// colon is a project, new unless it is <c>old</c>; it is <c>green</c>, <c>grey</c> or neither, and the number is its weight.
/// A jurisdiction may be <c>called</c> a name, and <c>report</c> its quota.
/// </summary>
internal static class RegisterText
{
    public static IReadOnlyList<Subject> Read(string text) => [.. text.Split('|').Select(one => Subject(one.Trim()))];

    private static Subject Subject(string text)
    {
        var (head, facts) = text.Split(':') is [var before, var after] ? (before, after) : (text, null);
        var words = head.Split(' ');
        var lies = After(words, "in");
        if (facts is not null)
            return SmallCity.Project(words[0], lies, [.. Facts(facts.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);

        var quota = After(words, "reports");
        return SmallCity.Jurisdiction(words[0], lies, After(words, "called"), quota is null ? [] : [("quota", quota)]);
    }

    private static IEnumerable<(string Fact, string Value)> Facts(string[] words)
    {
        yield return ("kind", words.Contains("old") ? "old" : "new");
        yield return ("done", "true");
        yield return ("started", "2026-03-01");
        if (words.Contains("green"))
            yield return ("green", "true");
        if (words.Contains("grey"))
            yield return ("green", "false");
        foreach (var number in words.Where(word => char.IsDigit(word[0])))
        {
            yield return ("weight", number);
            yield return ("area", number);
        }
    }

    private static string? After(string[] words, string word) => Array.IndexOf(words, word) is var at and >= 0 ? words[at + 1] : null;
}
