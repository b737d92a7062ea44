using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Subjects;

namespace Compliance.NRules;

/// <summary>
/// The rules for one kind of subject, in terms of the questions that they ask: each question stands once, however many rules
/// ask it, and NRules' conditions read the very answers that the verdicts are made of.
/// </summary>
internal sealed class KindQuestions
{
    private readonly NodeCompiler _nodes;
    private readonly List<Question> _questions = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly RuleQuestions[] _asked;
    private FindingGrounds? _grounds;

    public KindQuestions(KindPlan plan, PackQuestions pack)
    {
        Plan = plan;
        Pack = pack;
        _nodes = new NodeCompiler(plan.Kind);
        _asked = Array.ConvertAll(plan.Rules, rule => new RuleQuestions(rule.Rule, this));
        for (var rule = 0; rule < plan.Rules.Length; rule++)
            _rules[plan.Rules[rule].Rule.Id] = rule;
    }

    /// <summary>The rules.</summary>
    public KindPlan Plan { get; }

    /// <summary>Those of all kinds.</summary>
    public PackQuestions Pack { get; }

    /// <summary>How many questions there are.</summary>
    public int Count => _questions.Count;

    /// <summary>Tells where findings cannot differ.</summary>
    public FindingGrounds Grounds => _grounds ??= new FindingGrounds(Plan);

    /// <summary>The kind's questions, which a test may put others in the place of, to count them.</summary>
    public List<Question> All => _questions;

    /// <summary>The index of a rule by its id, or -1.</summary>
    public int RuleOf(string id) => _rules.TryGetValue(id, out var rule) ? rule : -1;

    /// <summary>Whether a rule is about members, so that their totals decide.</summary>
    public bool IsAboutMembers(int rule) => Plan.Rules[rule].Rule.Requirement is AggregateRequirement;

    /// <summary>The question that a condition is, if it is a single one that any rule asks; else -1.</summary>
    public int Find(Condition condition) => _byKey.TryGetValue(ConditionKey.Of(condition), out var question) ? question : -1;

    /// <summary>A condition in terms of questions.</summary>
    public QuestionTree Ask(Condition condition) => condition switch
    {
        AllCondition all => new QuestionGroup(isAll: true, [.. all.Operands.Select(Ask)]),
        AnyCondition any => new QuestionGroup(isAll: false, [.. any.Operands.Select(Ask)]),
        NotCondition not => new QuestionNegation(Ask(not.Operand)),

        // As it is written for NRules: a term stands on the left.
        ComparisonCondition { Left: ConstantMeasure left, Right: not ConstantMeasure } comparison =>
            Ask(new ComparisonCondition(comparison.Right, ConditionExpressions.Mirrored(comparison.Comparator), left, Plan.Kind.Facts)),
        _ => new QuestionLeaf(Place(ConditionKey.Of(condition), () => new ConditionQuestion(_nodes.Compile(condition)))),
    };

    /// <summary>Whether a number meets a limit, as a question.</summary>
    public QuestionTree Ask(NumberRequirement number, Threshold limit) =>
        new QuestionLeaf(Place(ConditionKey.Of(number, limit), () => new LimitQuestion(_nodes.Compile(number, limit))));

    /// <summary>Gives the verdicts on a subject.</summary>
    /// <param name="facts">The subject, which has answered nothing yet.</param>
    /// <param name="row">Its numbers.</param>
    /// <param name="verdicts">Where the verdicts are put, one a rule.</param>
    public void Evaluate(SubjectFacts facts, FactRow row, Verdict[] verdicts)
    {
        var (subject, on) = (facts.Subject, facts.Day);
        if (facts.DecisionDay.Days is { } days)
        {
            Plan.EvaluateOver(days, subject, row, verdicts);
            return;
        }

        // What single questions leave open, all readings of a fact together may settle.
        if (row.HasReadings)
        {
            Plan.Evaluate(subject, row, on, verdicts);
            return;
        }

        var limits = Plan.LimitsInForce(on);
        for (var rule = 0; rule < verdicts.Length; rule++)
        {
            var verdict = _asked[rule].Evaluate(facts, limits[rule]) ?? Plan.Rules[rule].Evaluate(row, limits[rule], on);
            verdicts[rule] = subject.HasDeviations ? Deviations.Cover(verdict, subject, Plan.Rules[rule].Rule, on) : verdict;
        }
    }

    private int Place(string key, Func<Question> make)
    {
        if (!_byKey.TryGetValue(key, out var place))
        {
            _byKey.Add(key, place = _questions.Count);
            _questions.Add(make());
        }

        return place;
    }
}
