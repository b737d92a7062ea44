using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>The rules of a page by their numbers: findings name their rule so, and its clause stands once. It belongs to no thread.</summary>
internal sealed class PageRules
{
    private readonly Dictionary<Rule, int> _numbers;

    public PageRules(RulePack pack)
    {
        Pack = pack;
        _numbers = pack.Rules.Select((rule, number) => (rule, number)).ToDictionary(one => one.rule, one => one.number);
        Departments = [.. pack.Rules.SelectMany(rule => rule.Departments).Distinct()];
    }

    public RulePack Pack { get; }

    /// <summary>The departments that some rule names, by their numbers.</summary>
    public IReadOnlyList<LocalizedText> Departments { get; }

    /// <summary>The number of a rule.</summary>
    public int this[Rule rule] => _numbers[rule];

    /// <summary>What the filters know of a finding: the number of its rule and that of its verdict.</summary>
    public string KeyOf(Finding finding) => KeyOf(this[finding.Rule], finding.Verdict);

    public static string KeyOf(int rule, Verdict verdict) => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", rule, (int)verdict);
}
