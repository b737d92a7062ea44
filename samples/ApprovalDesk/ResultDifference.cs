using System;
using System.Collections.Generic;
using System.Linq;

namespace ApprovalDesk;

/// <summary>Tells in what two results of one case differ.</summary>
internal static class ResultDifference
{
    /// <summary>A line for each finding that is another; where all are the same, the first line that is not.</summary>
    public static IEnumerable<string> Between(Result kept, Result now)
    {
        if (string.Equals(kept.Json, now.Json, StringComparison.Ordinal))
            return [];

        var (before, after) = (kept.Findings(), now.Findings());
        var lines = before.Keys.Union(after.Keys)
            .Where(finding => before.GetValueOrDefault(finding) != after.GetValueOrDefault(finding))
            .Select(finding => $"{finding.Subject}, {finding.Rule}: {Describe(before.GetValueOrDefault(finding).Verdict, after.GetValueOrDefault(finding).Verdict)}")
            .ToList();
        return lines.Count > 0 ? lines : ["every finding is the same; " + FirstLine(kept.Json.Split('\n'), now.Json.Split('\n'))];
    }

    private static string Describe(string? before, string? after)
    {
        if (before is null)
            return $"was not there, is {after}";
        if (after is null)
            return $"was {before}, is not there";
        return before == after ? $"{after} as before, but for other reasons" : $"was {before}, is {after}";
    }

    private static string FirstLine(string[] kept, string[] now)
    {
        var line = kept.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1} was '{kept.ElementAtOrDefault(line)?.Trim()}', is '{now.ElementAtOrDefault(line)?.Trim()}'";
    }
}
