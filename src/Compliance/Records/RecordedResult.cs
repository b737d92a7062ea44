using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Records;

/// <summary>Reads results back, as far as it takes to tell in what two of them differ.</summary>
internal static class RecordedResult
{
    /// <summary>The subjects of a result, or the one that it is of.</summary>
    /// <exception cref="FormatException">It is no result.</exception>
    public static IReadOnlyList<RecordedSubject> Read(string result)
    {
        try
        {
            var root = JsonText.Parse(result);
            return root["subjects"] is JArray subjects ? [.. subjects.Select(ReadSubject)] : [ReadSubject(root)];
        }
        catch (JsonException exception)
        {
            throw new FormatException("The result is no JSON: " + exception.Message, exception);
        }
    }

    /// <summary>One difference for each finding that is another; where all are the same, the first line that is.</summary>
    public static IEnumerable<RecordDifference> Differences(string before, string now)
    {
        var (old, current) = (ByRule(Read(before)), ByRule(Read(now)));
        var differences = old.Keys.Union(current.Keys)
            .Select(key => (Key: key, Before: Find(old, key), Now: Find(current, key)))
            .Where(pair => pair.Before?.Json != pair.Now?.Json)
            .Select(pair => new RecordDifference(RecordPart.Result, pair.Before?.Verdict.Word(), pair.Now?.Verdict.Word(), pair.Key.Subject, pair.Key.Rule))
            .ToList();
        return differences.Count > 0 ? differences : [FirstLine(before.Split('\n'), now.Split('\n'))];
    }

    private static RecordedSubject ReadSubject(JToken subject) => new(
        JsonText.Text(subject, "kind"), JsonText.Text(subject, "id"), (Decision)IndexOf(FindingWords.Decisions, JsonText.Text(subject, "decision")),
        JsonText.Required(subject, "findings") is JArray findings ? [.. findings.Select(ReadFinding)] : throw new FormatException("findings is no list."));

    private static RecordedFinding ReadFinding(JToken finding) => new(
        JsonText.Text(finding, "rule"), (Verdict)IndexOf(PackWords.Verdicts, JsonText.Text(finding, "verdict")), finding.ToString(Formatting.None));

    private static int IndexOf(IReadOnlyList<string> words, string word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word)
                return i;
        }

        throw new FormatException($"'{word}' is none of {string.Join(", ", words)}.");
    }

    private static Dictionary<(string Subject, string Rule), RecordedFinding> ByRule(IEnumerable<RecordedSubject> subjects)
    {
        var findings = new Dictionary<(string, string), RecordedFinding>();
        foreach (var subject in subjects)
        {
            foreach (var finding in subject.Findings)
                findings[(subject.ToString(), finding.Rule)] = finding;
        }

        return findings;
    }

    private static RecordedFinding? Find(Dictionary<(string Subject, string Rule), RecordedFinding> findings, (string Subject, string Rule) key) =>
        findings.TryGetValue(key, out var finding) ? finding : null;

    private static RecordDifference FirstLine(string[] before, string[] now)
    {
        var line = before.Zip(now, (one, other) => one == other).TakeWhile(isSame => isSame).Count();
        string? At(string[] lines) => line < lines.Length ? FormattableString.Invariant($"'{Excerpt.Of(lines[line].Trim())}' in line {line + 1}") : null;
        return new RecordDifference(RecordPart.Result, At(before), At(now));
    }
}
