using System;
using System.Linq;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Reporting.Csv;

/// <summary>The cells that are the same in all rows of a rule: made once, and most of what is written.</summary>
internal sealed class CsvRuleCells
{
    private readonly Rule _rule;
    private readonly string[] _verdicts;
    private readonly string[] _limits;

    public CsvRuleCells(Rule rule, Language language)
    {
        _rule = rule;
        _verdicts = [.. PackWords.Verdicts.Select(verdict => CsvCell.Join(rule.Id, rule.Title.In(language), verdict, rule.Obligation.Level().Word(), rule.Obligation.Word()))];
        _limits = [.. rule.Requirement.Limits.Select(CellsOf)];
        Source = CsvCell.Join(
            string.Join(" ", rule.Clauses.Select(clause => clause.ReportedBy ?? clause.Section)),
            string.Join(" ", rule.Clauses.Select(clause => clause.Quote)),
            FindingText.Departments(rule, language));
    }

    /// <summary><c>section</c>, <c>quote</c>, <c>departments</c>.</summary>
    public string Source { get; }

    /// <summary><c>rule</c>, <c>title</c>, <c>verdict</c>, <c>level</c>, <c>obligation</c>.</summary>
    public string Words(Verdict verdict) => _verdicts[(int)verdict];

    /// <summary><c>unit</c>, <c>comparator</c>, <c>limit</c>, <c>limit_from</c>.</summary>
    public string Limit(Limit limit)
    {
        for (var i = 0; i < _limits.Length; i++)
        {
            if (ReferenceEquals(_rule.Requirement.Limits[i], limit))
                return _limits[i];
        }

        return CellsOf(limit);
    }

    private static string CellsOf(Limit limit) => limit switch
    {
        Threshold threshold => CsvCell.Join(threshold.Value.Unit.Symbol.En, threshold.Comparator.Word(), DecimalText.Of(threshold.Value.Value), threshold.From.ToString()),
        Deadline deadline => CsvCell.Join("", "on_or_before", FormattableString.Invariant($"{deadline.Month:00}-{deadline.Day:00}"), deadline.From.ToString()),
        _ => CsvCell.Join("", "is", "true", limit.From.ToString()),
    };
}
