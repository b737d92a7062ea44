using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Explanations;

/// <summary>
/// Tells a rule as a sentence that can stand in a letter, made of nothing but the rule's model and the labels of its vocabulary.
/// The sentences are a controlled language in which each has one meaning: the tests read them back to the same rule.
/// </summary>
public sealed class RuleSentence
{
    private readonly Wording _wording;
    private readonly Rule _rule;
    private readonly FactPhrases _phrases;

    private RuleSentence(Rule rule, Language language)
    {
        _wording = Wording.In(language);
        _rule = rule;
        _phrases = new FactPhrases(rule.Subject, _wording);
    }

    /// <summary>The sentence, with the departments and whether a person has to judge in sentences behind it.</summary>
    public static string Of(Rule rule, Language language) => new RuleSentence(rule, language).Write();

    private string Write()
    {
        var kind = Kind(_rule.Subject);
        var subject = _rule.OwnWhen is null
            ? _wording.AllSubjects.Fill(("kind", kind))
            : _wording.SomeSubjects.Fill(("kind", kind), ("when", Write(_rule.OwnWhen, _phrases)));
        var departments = string.Join(_wording.Comma, _rule.Departments.Select(department => department.In(_wording.Language)));
        return _wording.Rule.Fill(
            ("subject", subject),
            ("demand", Demand()),
            ("departments", departments.Length == 0 ? "" : _wording.Departments.Fill(("list", departments))),
            ("judged", _rule.IsJudgedByPerson ? _wording.Judged : ""));
    }

    private string Demand() => Demand(_rule.Requirement);

    private string Demand(Requirement requirement) => requirement.Match(
        number: number => Demand(number.Measure is LevelMeasure { Scheme: Score score } ? Write(score) : Write(number.Measure, _phrases)),
        aggregate: aggregate => Demand(Write(aggregate)),
        deadline: deadline => Demand(Write(deadline.Done, _phrases)),
        condition: condition => _wording.ConditionDemand.Fill(
            ("period", Period(condition.Limits[0])), ("ought", Ought), ("condition", Write(condition.Condition, _phrases))),
        bound: bound => _wording.BoundDemand.Fill(("day", Write(bound.Day, _phrases)), ("demand", Demand(bound.Inner))));

    private string Period(Limit limit) => limit.Until is { } until
        ? _wording.PeriodUntil.Fill(("date", Date(limit.From)), ("until", Date(until)))
        : _wording.Period.Fill(("date", Date(limit.From)));

    private string Ought => _wording.Ought[(int)_rule.Obligation];

    private string Demand(string measure) =>
        _wording.NumberDemand.Fill(("measure", measure), ("limits", string.Join(_wording.NextLimit, _rule.Requirement.StatedLimits.Select(Write))));

    private string Write(Limit limit) => limit.Match(
        threshold: threshold => _wording.NumberLimit.Fill(
            ("period", Period(limit)), ("ought", Ought), ("comparator", _wording.Comparators[(int)threshold.Comparator]), ("quantity", Words(threshold.Value))),
        relative: relative => _wording.NumberLimit.Fill(
            ("period", Period(limit)), ("ought", Ought),
            ("comparator", (relative.Value.IsDate ? _wording.DayComparators : _wording.Comparators)[(int)relative.Comparator]), ("quantity", Operand(relative.Value, _phrases))),
        mustHold: _ => throw new InvalidOperationException("A condition is demanded as a whole, not by its limit."),
        deadline: deadline => _wording.DeadlineLimit.Fill(
            ("period", Period(limit)), ("ought", Ought), ("day", NumberWords.Write(deadline.Month, deadline.Day, _wording.Language))),
        table: Write);

    // A long table is for those who read tables.
    private string Write(LimitTable table)
    {
        var rows = table.Rows.Boxes.Zip(table.Limits, (box, limit) => (box.Cells.Count == 0 ? _wording.AnyRow : _wording.TableRow).Fill(
            ("comparator", _wording.Comparators[(int)limit.Comparator]), ("quantity", Words(limit.Value)), ("box", box.Cells.Count == 0 ? "" : Write(RowConditions.Of(box), _phrases))));
        return (table.NeedsRow ? _wording.TableLimit : _wording.OnlyTableLimit).Fill(("period", Period(table)), ("ought", Ought), ("rows", string.Join(_wording.NextRow, rows)));
    }

    private string Write(Score score) => _wording.LevelByPoints.Fill(
        ("chapters", string.Join(_wording.NextRow, score.Chapters.Select(Write))),
        ("levels", string.Join(_wording.Comma, score.Levels.Select(level => (level.When is null ? _wording.LevelFrom : _wording.LevelWhen).Fill(
            ("label", level.Label.In(_wording.Language)), ("points", DecimalText.Of(level.Points)), ("when", level.When is null ? "" : Bracketed(level.When, _phrases)))))));

    private string Write(ScoreChapter chapter) => _wording.Chapter.Fill(
        ("label", chapter.Label.In(_wording.Language)),
        ("floor", chapter.Floor is { } floor ? _wording.Floor.Fill(("points", DecimalText.Of(floor))) : ""),
        ("cap", chapter.Cap is { } cap ? _wording.Cap.Fill(("points", DecimalText.Of(cap))) : ""),
        ("items", string.Join(_wording.Comma, chapter.Items.SelectMany(Items))));

    private IEnumerable<string> Items(ScoreItem item) => item.Match(
        condition: condition => [Item(condition.When, condition.Gives)],
        rows: rows => rows.Rows.Boxes.Select(RowConditions.Of).Zip(rows.Gives, Item));

    private string Item(Condition when, Rational points) => _wording.Item.Fill(("points", DecimalText.Of(points)), ("when", Write(when, _phrases)));

    private string Words(Quantity quantity) => quantity.Unit.Grades is null ? NumberWords.Write(quantity, _wording.Language) : quantity.In(_wording.Language);

    private string Bracketed(Condition operand, FactPhrases phrases) =>
        operand is AllCondition or AnyCondition or AtLeastCondition ? _wording.Bracket.Fill(("inner", Write(operand, phrases))) : Write(operand, phrases);

    private string Write(AggregateRequirement requirement)
    {
        var number = Write(requirement.Aggregate);
        if (requirement.Reported is not { } own)
            return number;

        var reported = Write(own, _phrases);
        return (requirement.PrefersReported ? _wording.ReportedFirst : _wording.OrReported).Fill(
            ("aggregate", number), ("reported", reported), ("kind", Kind(requirement.Aggregate.Members)), ("kinds", Kinds(requirement.Aggregate.Members)));
    }

    private string Write(Aggregate aggregate)
    {
        var phrases = new FactPhrases(aggregate.Members, _wording);
        var register = RegisterWords.Of(_rule.Subject).In(_wording.Language);
        var members = (aggregate.InYear, aggregate.Among) switch
        {
            (null, null) => _wording.Members,
            ({ }, null) => aggregate.IsOfWholeYear ? _wording.MembersInWholeYear : _wording.MembersInYear,
            (null, { }) => _wording.MembersAmong,
            _ => aggregate.IsOfWholeYear ? _wording.MembersInWholeYearAmong : _wording.MembersInYearAmong,
        };
        var form = aggregate.Kind switch
        {
            AggregateKind.Share => _wording.Share,
            AggregateKind.Count => _wording.Count,
            AggregateKind.Sum => aggregate.Where is null ? _wording.Sum : _wording.SumWhere,
            _ => _wording.Ratio,
        };
        var number = form.Fill(
            ("members", members.Fill(
                ("register", register),
                ("kind", Kind(aggregate.Members)),
                ("kinds", Kinds(aggregate.Members)),
                ("year", aggregate.InYear is null ? "" : Write(aggregate.InYear, phrases)),
                ("among", aggregate.Among is null ? "" : Write(aggregate.Among, phrases)))),
            ("where", aggregate.Where is null ? "" : Write(aggregate.Where, phrases)),
            ("of", aggregate.Of is null ? "" : Operand(aggregate.Of, phrases)),
            ("to", aggregate.To is null ? "" : Operand(aggregate.To, phrases)));
        return aggregate.AgainstYearBefore ? _wording.AgainstYearBefore.Fill(("aggregate", number)) : number;
    }

    private string Write(Condition condition, FactPhrases phrases) => condition.Match(
        membership: membership => Write(membership, isNegated: false, phrases),
        comparison: comparison => Write(comparison, Forms(comparison)[(int)comparison.Comparator], phrases),
        all: all => Join(all.Operands, _wording.And, phrases),
        any: any => Join(any.Operands, _wording.Or, phrases),
        not: not => WriteNot(not.Operand, phrases),
        rows: _ => _wording.InRow,
        atLeast: atLeast => _wording.AtLeast.Fill(
            ("count", DecimalText.Of(atLeast.Count)), ("list", string.Join(_wording.NextItem, atLeast.Operands.Select(operand => Bracketed(operand, phrases))))));

    private string WriteNot(Condition operand, FactPhrases phrases) => operand switch
    {
        MembershipCondition membership => Write(membership, isNegated: true, phrases),
        ComparisonCondition { Comparator: Comparator.EqualTo } equality => Write(equality, Forms(equality)[^1], phrases),
        _ => _wording.Not.Fill(("inner", Write(operand, phrases))),
    };

    private string Join(IReadOnlyList<Condition> operands, string word, FactPhrases phrases) => string.Join(word, operands.Select(operand =>
        operand is AllCondition or AnyCondition or AtLeastCondition ? _wording.Bracket.Fill(("inner", Write(operand, phrases))) : Write(operand, phrases)));

    private string Write(MembershipCondition membership, bool isNegated, FactPhrases phrases)
    {
        if (membership.Fact.Type == FactType.Boolean)
            return phrases.Of(membership.Slot, isNegated ? PhraseUse.Denies : PhraseUse.Affirms);

        var choices = membership.Fact.Choices
            .Where((_, i) => (membership.Allowed & (1UL << i)) != 0)
            .Select(choice => ChoiceWords.Of(choice, _wording.Language))
            .ToList();
        var list = string.Join(_wording.Comma, choices);
        return (isNegated ? _wording.IsNot : _wording.Is).Fill(
            ("label", phrases.Of(membership.Slot)), ("choices", choices.Count == 1 ? list : _wording.OneOf.Fill(("list", list))));
    }

    private string Write(ComparisonCondition comparison, string form, FactPhrases phrases) =>
        form.Fill(("left", Write(comparison.Left, phrases)), ("right", Write(comparison.Right, phrases)));

    private IReadOnlyList<string> Forms(ComparisonCondition comparison) => comparison.Left.IsDate ? _wording.ComparesDays : _wording.Compares;

    private string Write(Measure measure, FactPhrases phrases) => measure.Match(
        fact: fact => phrases.Of(fact.Slot),
        constant: constant => constant.IsDate
            ? Date(CalendarDate.FromDayNumber((int)constant.Quantity.Value.Numerator))
            : Words(constant.Quantity),
        arithmetic: arithmetic => IsNegation(arithmetic)
            ? _wording.Negative.Fill(("inner", Write(arithmetic.Right, phrases)))
            : _wording.Operations[(int)arithmetic.Operation].Fill(("left", Operand(arithmetic.Left, phrases)), ("right", Operand(arithmetic.Right, phrases))),
        shifted: shifted => (shifted.IsLater ? _wording.After : _wording.Before).Fill(("day", Operand(shifted.Day, phrases)), ("duration", Operand(shifted.Duration, phrases))),
        difference: difference => _wording.Between.Fill(("earlier", Operand(difference.Earlier, phrases)), ("later", Operand(difference.Later, phrases))),
        level: level => _wording.Level.Fill(("name", level.Scheme.Name)));

    // Minus x is 0 - x, with a 0 that nobody wrote.
    private static bool IsNegation(ArithmeticMeasure arithmetic) =>
        arithmetic is { Operation: ArithmeticOperator.Subtract, Left: ConstantMeasure { IsDate: false, Quantity: { Value.IsZero: true, Unit: { Symbol.En: "" } unit } } } && !ReferenceEquals(unit, Unit.One);

    private string Operand(Measure operand, FactPhrases phrases) =>
        operand is not (FactMeasure or ConstantMeasure) ? _wording.Bracket.Fill(("inner", Write(operand, phrases))) : Write(operand, phrases);

    private string Date(CalendarDate date) => NumberWords.Write(date, _wording.Language);

    private string Kind(SubjectKind kind) => kind.Label.In(_wording.Language);

    private string Kinds(SubjectKind kind) => Plural.Of(kind, _wording.Language);
}
