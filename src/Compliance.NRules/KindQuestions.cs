using System;
using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Subjects;

namespace Compliance.NRules;

/// <summary>
/// The rules for one kind of subject, in terms of the questions that they ask: NRules' conditions read the very answers that the
/// verdicts are made of.
/// </summary>
internal sealed class KindQuestions
{
    private readonly QuestionList _questions;
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly RuleQuestions[] _asked;
    private FindingGrounds? _grounds;

    public KindQuestions(KindPlan plan, PackNames names)
    {
        Plan = plan;
        Names = names;
        _questions = new QuestionList(plan.Kind);
        _asked = Array.ConvertAll(plan.Rules, rule => new RuleQuestions(rule.Rule, _questions));
        for (var rule = 0; rule < plan.Rules.Length; rule++)
            _rules[plan.Rules[rule].Rule.Id] = rule;
    }

    /// <summary>The rules.</summary>
    public KindPlan Plan { get; }

    /// <summary>The names that other kinds have.</summary>
    public PackNames Names { get; }

    /// <summary>The questions.</summary>
    public List<Question> All => _questions.All;

    /// <summary>Tells where findings cannot differ.</summary>
    public FindingGrounds Grounds => _grounds ??= new FindingGrounds(Plan);

    /// <summary>The index of a rule by its id, or -1.</summary>
    public int RuleOf(string id) => _rules.TryGetValue(id, out var rule) ? rule : -1;

    /// <summary>Whether a rule is about members, so that their totals decide.</summary>
    public bool IsAboutMembers(int rule) => Plan.Rules[rule].Rule.Requirement is AggregateRequirement;

    /// <summary>The question that a condition is, if it is a single one that any rule asks; else -1.</summary>
    public int Find(Condition condition) => _questions.Find(condition);

    /// <summary>Gives the verdicts on a subject.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="day">The day that is evaluated.</param>
    /// <param name="row">Its numbers.</param>
    /// <param name="answers">Takes what it answers.</param>
    /// <param name="verdicts">Where the verdicts are put, one a rule.</param>
    public void Evaluate(Subject subject, DecisionDay day, FactRow row, Answers answers, Verdict[] verdicts)
    {
        if (day.Days is { } days)
        {
            Plan.EvaluateOver(days, subject, row, verdicts);
            return;
        }

        // What single questions leave open, all readings of a fact together may settle.
        if (row.HasReadings)
        {
            Plan.Evaluate(subject, row, day.Date, verdicts);
            return;
        }

        var limits = Plan.LimitsInForce(day.Date);
        for (var rule = 0; rule < verdicts.Length; rule++)
        {
            var verdict = _asked[rule].Evaluate(answers, row, limits[rule]) ?? Plan.Rules[rule].Evaluate(row, limits[rule], day.Date);
            verdicts[rule] = subject.HasDeviations ? Deviations.Cover(verdict, subject, Plan.Rules[rule].Rule, day.Date) : verdict;
        }
    }
}
