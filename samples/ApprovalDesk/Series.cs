using System.Collections.Generic;
using System.Linq;

namespace ApprovalDesk;

/// <summary>Which decision replaced which: the last one on a subject is in force.</summary>
internal static class Series
{
    /// <summary>The records that a decision on some subjects comes in the place of: the last on each.</summary>
    public static IReadOnlyList<string> Superseded(IEnumerable<KeptRecord> records, IEnumerable<string> subjects)
    {
        var last = Last(records);
        return [.. subjects.Where(last.ContainsKey).Select(subject => last[subject]).Distinct().Order(System.StringComparer.Ordinal)];
    }

    /// <summary>The record that stands, of each subject.</summary>
    public static IReadOnlyDictionary<string, string> Last(IEnumerable<KeptRecord> records)
    {
        var last = new Dictionary<string, string>();
        foreach (var record in records)
        {
            foreach (var subject in record.Decision.Subjects)
                last[subject.ToString()] = record.Number;
        }

        return last;
    }
}
