using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Tests.Portfolios;

/// <summary>Everything that a session says, as text: by subject and rule.</summary>
internal static class Snapshot
{
    public static Dictionary<string, string> Of(IComplianceSession session) => session.Evaluations
        .SelectMany(evaluation => evaluation.Findings.Select(finding => (Key: KeyOf(finding), Text: Of(finding))))
        .ToDictionary(one => one.Key, one => one.Text);

    public static string KeyOf(Finding finding) => $"{finding.Subject} {finding.Rule.Id}";

    /// <summary>The verdict with all its grounds, the members that leave it open among them.</summary>
    public static string Of(Finding finding)
    {
        var text = Brief(finding);
        if (finding.Portfolio is not { } portfolio)
            return text;

        var open = portfolio.Open(4).Select(member => $"{member.Member.Id} ({Names(member.Facts)}) {member.Weight}");
        return $"{text} | {portfolio.Members} members, {portfolio.OpenMembers} open, {portfolio.Exists}, {finding.Computed()}, open: {string.Join(", ", open)}";
    }

    /// <summary>The verdict with its measure, its limits and missing facts: what a change reports. Where it is not known which row of a table counts, there are several.</summary>
    public static string Brief(Finding finding) => string.Join(
        " | ", finding.Verdict.Word(), string.Join(" or ", finding.Limits), finding.Measured?.Value, Names(finding.Missing), finding.Upcoming?.Projected.Word(), finding.Portfolio?.IsContradicted, finding.Message);

    private static string Names(IEnumerable<Fact> facts) => string.Join(", ", facts.Select(fact => fact.Name));
}
