using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace ApprovalDesk;

/// <summary>What the rules gave for an input, and what gave it.</summary>
/// <param name="Json">The result, as <c>compliance check --format json</c> writes it, without the last line's end.</param>
/// <param name="PackId">The pack.</param>
/// <param name="PackVersion">Its version.</param>
/// <param name="PackDigest">Its digest.</param>
/// <param name="Library">The version of the library.</param>
/// <param name="Engine">The engine.</param>
internal sealed record Result(string Json, string PackId, string PackVersion, string PackDigest, string Library, string Engine)
{
    public string Pack => $"{PackId}@{PackVersion}";

    /// <summary>The subjects, and what each came to.</summary>
    public IReadOnlyList<(string Subject, string Decision)> Decisions()
    {
        using var result = JsonDocument.Parse(Json);
        return [.. result.RootElement.GetProperty("subjects").EnumerateArray().Select(subject => (SubjectOf(subject), subject.GetProperty("decision").GetString()!))];
    }

    /// <summary>Every finding by its subject and rule: the verdict, and all that is written of it.</summary>
    public IReadOnlyDictionary<(string Subject, string Rule), (string Verdict, string Written)> Findings()
    {
        using var result = JsonDocument.Parse(Json);
        var findings = new Dictionary<(string, string), (string, string)>();
        foreach (var subject in result.RootElement.GetProperty("subjects").EnumerateArray())
        {
            foreach (var finding in subject.GetProperty("findings").EnumerateArray())
                findings[(SubjectOf(subject), finding.GetProperty("rule").GetString()!)] = (finding.GetProperty("verdict").GetString()!, finding.GetRawText());
        }

        return findings;
    }

    private static string SubjectOf(JsonElement subject) => $"{subject.GetProperty("kind").GetString()} {subject.GetProperty("id").GetString()}";
}
