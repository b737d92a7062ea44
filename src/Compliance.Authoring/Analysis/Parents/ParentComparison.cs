using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Analysis.Parents;

/// <summary>
/// A rule beside the parent's rule that it carries out. On every day from the pack's own instrument on, whatever the parent
/// binds has to be bound by the rule, and whatever meets the rule has to meet the parent; before its own instrument a rule
/// cannot bind. Each way to be laxer is refuted by a subject, or proven to be none.
/// </summary>
internal sealed class ParentComparison(RulePack pack, Rule rule, Rule parent, ParentRule named)
{
    private readonly List<LintFinding> _findings = [];

    /// <summary>Every way in which the rule is laxer; none where it is proven that there is none.</summary>
    public IReadOnlyList<LintFinding> Findings()
    {
        if (!IsOfOneVocabulary())
        {
            NotProven(new LocalizedText("两条规则所用的词汇表不同", "the two are written in different vocabularies"));
            return _findings;
        }

        var model = new KindModel(rule.Subject, [rule, parent]);
        var (bound, binding) = (RuleConditions.Applies(parent), RuleConditions.Applies(rule));
        CompareObligations();
        CompareScopes(model, bound, binding);
        CompareLimits(model, bound, binding);
        return _findings;
    }

    // The parent's expressions are read over the same facts in the same slots.
    private bool IsOfOneVocabulary()
    {
        static IEnumerable<string> Facts(Facts.SubjectKind kind) => kind.Facts.Select(fact => $"{fact.Name} {fact.Type} {fact.Unit.Symbol.En} {fact.Domain} {string.Join(",", fact.Choices)}");
        static IEnumerable<string> All(Rule rule) => Facts(rule.Subject).Concat(rule.Requirement is AggregateRequirement { Aggregate.Members: { } members } ? Facts(members).Prepend(members.Name) : []);
        return rule.Subject.Name == parent.Subject.Name && Facts(rule.Subject).SequenceEqual(Facts(parent.Subject))
            && (rule.Requirement is AggregateRequirement != parent.Requirement is AggregateRequirement || All(rule).SequenceEqual(All(parent)));
    }

    private void CompareObligations()
    {
        if (rule.Obligation > parent.Obligation)
            Report(ParentKinds.Weaker, rule.Span, null, ("expected", parent.Obligation.Word()), ("found", rule.Obligation.Word()));
    }

    private void CompareScopes(KindModel model, Condition bound, Condition binding)
    {
        var on = Later(parent.Requirement.Limits[0].From, rule.Requirement.Limits[0].From);
        var outside = Shown.Find(model, on, bound, RuleConditions.Not(binding), model.Misses(parent, parent.Requirement.InForce(on)!, on));
        if (outside.Outcome == Outcome.Impossible)
            outside = Shown.Find(model, on, bound, RuleConditions.Not(binding));
        if (outside.Outcome == Outcome.Found)
            Report(ParentKinds.Narrower, rule.Span, outside.Yaml);
        else if (outside.Outcome == Outcome.Unknown)
            NotProven(new LocalizedText("适用范围未能比较", "their scopes could not be compared"));
    }

    private void CompareLimits(KindModel model, Condition bound, Condition binding)
    {
        var isLater = false;
        var isLaxer = false;
        foreach (var on in Days())
        {
            if (parent.Requirement.InForce(on) is not { } above)
                continue;

            var misses = model.Misses(parent, above, on);
            if (rule.Requirement.InForce(on) is not { } own)
            {
                if (!isLater)
                {
                    var (first, next) = (above.From, rule.Requirement.NextAfter(on)!);
                    var shown = Shown.Find(model, on, bound, binding, misses).Yaml ?? Shown.Find(model, on, bound, misses).Yaml;
                    Report(ParentKinds.Later, next.Span, shown, ("expected", first.ToString()), ("found", next.From.ToString()));
                }

                isLater = true;
                continue;
            }

            var laxer = isLaxer ? null : Shown.Find(model, on, bound, binding, model.Meets(rule, own, on), misses);
            if (laxer?.Outcome == Outcome.Found)
                Report(ParentKinds.Laxer, own.Span, laxer.Yaml, ("from", on.ToString()), ("expected", RuleText.Asks(parent, above)), ("found", RuleText.Asks(rule, own)));
            else if (laxer?.Outcome == Outcome.Unknown)
                NotProven(new LocalizedText($"自 {on} 起的限值未能比较", $"their limits from {on} on could not be compared"));
            isLaxer |= laxer is { Outcome: not Outcome.Impossible };
        }
    }

    // Yearly deadlines are looked at once they have passed too.
    private IEnumerable<CalendarDate> Days()
    {
        var days = RuleConditions.Dates([rule, parent]).Append(pack.Instrument.Begins).Where(day => day >= pack.Instrument.Begins);
        return days.Concat(days.Where(_ => rule.Requirement is DeadlineRequirement).Select(day => new CalendarDate(day.Year, 12, 31))).Distinct().OrderBy(day => day);
    }

    private CalendarDate Later(CalendarDate one, CalendarDate other)
    {
        var later = one > other ? one : other;
        return later > pack.Instrument.Begins ? later : pack.Instrument.Begins;
    }

    private void NotProven(LocalizedText why) => Report(ParentKinds.NotProven, rule.Span, null, ("why", why));

    private void Report(DiagnosticKind kind, SourceSpan span, string? witness, params (string Name, LocalizedText Value)[] values) =>
        _findings.Add(LintFinding.Of(kind, span, [rule], [("parent", named.ToString()), .. values]) with { Witness = witness, Parent = named });
}
