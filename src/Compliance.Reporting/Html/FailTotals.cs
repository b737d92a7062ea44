using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>Which rules fail over all subjects, and how often. Parts are added by several threads.</summary>
internal sealed class FailTotals(PageRules rules)
{
    private readonly Dictionary<Rule, long> _rules = [];

    public void Add(Evaluation evaluation)
    {
        if (evaluation.Counts[Verdict.Fail] == 0)
            return;

        lock (_rules)
        {
            foreach (var finding in evaluation.FindingsWith(verdict => verdict == Verdict.Fail))
            {
                _rules.TryGetValue(finding.Rule, out var count);
                _rules[finding.Rule] = count + 1;
            }
        }
    }

    /// <summary>The rules, those first that weigh most and fail most often.</summary>
    public IReadOnlyList<(Rule Rule, long Subjects)> InOrder() => [.. _rules
        .Select(one => (Rule: one.Key, Subjects: one.Value))
        .OrderByDescending(one => one.Rule.Obligation.Level())
        .ThenByDescending(one => one.Subjects)
        .ThenBy(one => rules[one.Rule])];
}
