using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Server.Desk;

/// <summary>The text of a rule as its pack has it.</summary>
internal static partial class RuleSource
{
    private const int LongestLimit = 40;

    /// <summary>The lines of a rule, without those of the next one, as the only rule of a list; null where the file is not at hand.</summary>
    public static string? Of(Rule rule)
    {
        if (rule.Span.File is not { } file || !File.Exists(file))
            return null;

        var lines = File.ReadAllLines(file);
        var first = rule.Span.Line - 1;
        if (first < 0 || first >= lines.Length || Item().Match(lines[first]) is not { Success: true, Groups: [_, var indent] })
            return null;

        // A rule ends where the next one begins, or where something stands that is indented less.
        var depth = indent.Length;
        var last = first + 1;
        while (last < lines.Length && (lines[last].Trim().Length == 0 || lines[last].Length - lines[last].TrimStart().Length > depth))
            last++;
        return string.Join("\n", lines[first..last].Select(line => line.Length >= depth ? line[depth..] : line)).TrimEnd() + "\n";
    }

    /// <summary>The limit that is in force on a day, or the first one to come, where a rule has numbers alone for limits; else null.</summary>
    public static Threshold? LimitOn(Rule rule, CalendarDate day)
    {
        var limits = rule.Requirement.StatedLimits.OfType<Threshold>().ToList();
        return limits.Count == 0 || limits.Count != rule.Requirement.StatedLimits.Count ? null : limits.LastOrDefault(limit => limit.BindsOn(day)) ?? limits[0];
    }

    /// <summary>A rule with another number for a limit; null where the text does not say it in so many words.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="text">Its text.</param>
    /// <param name="limit">The limit, one of its own.</param>
    /// <param name="value">The number with its unit, as a pack writes it.</param>
    public static string? WithLimit(Rule rule, string text, Threshold limit, string value)
    {
        if (value.Length > LongestLimit || value.IndexOfAny([',', '{', '}', '[', ']', '#', ':', '\'', '"', '\n', '\r', '&', '*', '!', '|', '>']) >= 0)
            return null;

        // The limits stand in the order of their days.
        var found = Limits().Matches(text);
        var place = rule.Requirement.StatedLimits.ToList().IndexOf(limit);
        if (found.Count != rule.Requirement.StatedLimits.Count || place < 0)
            return null;

        var number = found[place].Groups["value"];
        return string.Concat(text.AsSpan(0, number.Index), value.Trim(), text.AsSpan(number.Index + number.Length));
    }

    [GeneratedRegex(@"^(\s*)- ?(?:\{ ?)?id:")]
    private static partial Regex Item();

    [GeneratedRegex(@"\b(?:at_most|less_than|at_least|more_than|equal_to):\s*(?<value>[^,}\n]+)")]
    private static partial Regex Limits();
}
