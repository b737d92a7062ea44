using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>Writes an explanation for a person, line by line, in one language.</summary>
public sealed class ExplanationText
{
    private readonly Explanation _explanation;
    private readonly Language _language;
    private readonly List<string> _lines = [];

    private ExplanationText(Explanation explanation, Language language)
    {
        _explanation = explanation;
        _language = language;
    }

    private Finding Finding => _explanation.Finding;

    /// <summary>The lines, indented by two spaces a level, without line ends.</summary>
    public static IReadOnlyList<string> Of(Explanation explanation, Language language)
    {
        var text = new ExplanationText(explanation, language);
        text.WriteHeading();
        text.WriteLimits();
        text.WriteApplicability();
        if (explanation.Finding.Verdict != Verdict.NotApplicable)
            text.WriteMeasuring();
        text.WriteVerdict();
        text.WriteOutlook(explanation.InForce);
        text.WriteOutlook(explanation.Upcoming);
        return text._lines;
    }

    private void WriteHeading()
    {
        var subject = Finding.Subject;
        var name = subject.Name is { } text ? " " + text : "";
        Write(0, $"{Finding.Rule.Title.In(_language)} [{Finding.Rule.Id}]{Pick("：", ": ")}{VerdictName.Of(Finding.Verdict, _language)}");
        Write(1, $"{subject.Kind.Label.In(_language)} {subject.Id}{name}{Place(subject.Span)}");
        foreach (var clause in Finding.Rule.Clauses)
            Write(1, clause.ReportedBy is null ? Pick($"条文 {clause.Section}“{clause.Quote}”", $"clause {clause.Section} “{clause.Quote}”") : clause.Describe().In(_language));
    }

    private void WriteLimits()
    {
        var day = Finding.Day;
        Write(1, Pick("限值", "Limit"));
        if (Finding.Rule.Requirement is BoundRequirement bound)
        {
            WriteBoundLimits(bound);
            return;
        }

        if (Finding.Rule.Requirement.IsOver(day))
        {
            Write(2, Pick($"判定日 {day}：限值均已失效", $"evaluated as of {day}: no limit binds any more"));
            return;
        }

        if (Finding.InForce is LimitTable table && Finding.Limit is null)
            WriteRows(table, day);
        else
            Write(2, Finding.Limit is { } limit
                ? Pick($"判定日 {day}：自 {limit.From} 起的限值有效{UntilOf(limit)}，{Show(limit)}", $"evaluated as of {day}: the limit of {limit.From} is in force{UntilOf(limit)}, {Show(limit)}")
                : Pick($"判定日 {day}：尚无生效的限值", $"evaluated as of {day}: no limit is in force yet"));
        Write(2, Finding.Upcoming is { } next
            ? Pick($"自 {next.Limit.From} 起：{Show(next.Limit)}", $"from {next.Limit.From} on: {Show(next.Limit)}")
            : Pick("此后没有别的限值", "none is to come after it"));
    }

    // Several rows of a table, or none.
    private void WriteRows(LimitTable table, CalendarDate day)
    {
        Write(2, Finding.Limits.Count == 0
            ? Pick($"判定日 {day}：自 {table.From} 起的限值表有效{UntilOf(table)}，其中没有与此相符的行", $"evaluated as of {day}: the table of {table.From} is in force{UntilOf(table)}, and no row of it is about this")
            : Pick($"判定日 {day}：自 {table.From} 起的限值表有效{UntilOf(table)}，涉及 {Finding.Limits.Count} 行", $"evaluated as of {day}: the table of {table.From} is in force{UntilOf(table)}, of which {Finding.Limits.Count} rows may count"));
        foreach (var limit in Finding.Limits)
            Write(3, Show(limit));
    }

    private void WriteBoundLimits(BoundRequirement bound)
    {
        var day = bound.Day.Fact.Label.In(_language);
        Write(2, Finding.Limits.Count switch
        {
            0 => Pick($"以“{day}”当日为准：当日没有限值有效", $"by the day “{day}”: no limit binds on it"),
            1 => Pick($"以“{day}”当日为准", $"by the day “{day}”"),
            _ => Pick($"以“{day}”当日为准，尚不能确定是哪一个", $"by the day “{day}”; it is not known which of these"),
        });
        foreach (var limit in Finding.Limits)
            Write(3, Pick($"{Days(limit)}：{Show(limit)}", $"{Days(limit)}: {Show(limit)}"));
    }

    private string UntilOf(Limit limit) => limit.Until is { } until ? Pick($"（至 {until} 止）", $" until {until}") : "";

    private string Days(Limit limit) => limit.Until is { } until
        ? Pick($"{limit.From} 至 {until}", $"{limit.From} to {until}")
        : Pick($"{limit.From} 起", $"from {limit.From} on");

    private void WriteApplicability()
    {
        var says = _explanation.Applies switch
        {
            Truth.True => Pick("适用", "It applies"),
            Truth.False => Pick("不适用", "It does not apply"),
            _ => Pick("是否适用未知", "It is not known whether it applies"),
        };
        if (_explanation.When is { } when)
        {
            Write(1, $"{says}{Pick("：", ":")}");
            Write(2, when);
        }
        else
        {
            var kind = Finding.Subject.Kind.Label.In(_language);
            Write(1, _explanation.Applies == Truth.True
                ? Pick($"适用：凡{kind}都适用", $"It applies: to every {kind}")
                : Pick($"{says}：没有计入的对象时无从谈起", $"{says}: it takes something that the number is of"));
        }
    }

    private void WriteMeasuring()
    {
        if (_explanation.Facts.Count > 0)
            Write(1, Pick("所用指标", "Facts"));
        foreach (var use in _explanation.Facts)
            Write(2, Show(use));

        if (_explanation.Requirement is { } requirement)
        {
            Write(1, Pick("要求", "Requirement"));
            Write(2, requirement);
        }

        if (_explanation.Steps.Count > 0 || Finding.Measured is not null)
            Write(1, Pick("计算", "Computation"));
        foreach (var step in _explanation.Steps)
            Write(2, $"{Operation(step)} = {Result(step.Result)}");
        if (Finding.Measured is { } measured)
            Write(2, Show(measured));
        if (Finding.NextLevel is { } next)
            WriteNextLevel(next);
        foreach (var open in Finding.OpenParts)
            Write(2, $"{Pick("待定：", "open: ")}{OpenPartText.Of(open, _language)}{Place(open.Part.Span)}");
        if (Finding.Portfolio is { } portfolio)
            WriteMembers(portfolio);
    }

    private void WriteNextLevel(LevelNeed next)
    {
        foreach (var chapter in ((Score)((LevelMeasure)Finding.Rule.Requirement.OwnMeasure!).Scheme).Chapters)
        {
            var points = ValueText.Points(chapter.Points(Finding.Subject), _language);
            var floor = chapter.Floor is { } least ? Pick($"，最低 {DecimalText.Of(least)}", $", floor {DecimalText.Of(least)}") : "";
            var cap = chapter.Cap is { } most ? Pick($"，最多计 {DecimalText.Of(most)}", $", cap {DecimalText.Of(most)}") : "";
            Write(2, Pick($"{chapter.Label.Zh}：{points} 分{floor}{cap}", $"{chapter.Label.En}: {points} points{floor}{cap}"));
        }

        Write(2, LevelNeedText.Of(next, _language));
        foreach (var offer in LevelNeedText.Offers(next, _language))
            Write(3, offer);
    }

    private void WriteMembers(PortfolioFigures portfolio)
    {
        var (kind, within) = (Finding.Rule.Subject.Label, RegisterWords.Of(Finding.Rule.Subject));
        Write(2, portfolio.IsJudgedOnReport
            ? Pick($"按{kind.Zh}填报的数判定", $"evaluated from what the {kind.En} reports")
            : Pick($"按{within.Zh}内 {portfolio.Members} 个登记对象核算", $"computed from the {portfolio.Members} registered subjects in the {within.En}"));
        if (Finding.Verdict != Verdict.Undetermined)
            return;
        foreach (var open in portfolio.Open())
            Write(3, $"{Pick("待定：", "open: ")}{open.Member.Id}{Pick("：", ": ")}{string.Join(Pick("、", ", "), open.Facts.Select(fact => fact.Label.In(_language)))}{Place(open.Member.Span)}");
    }

    private void WriteVerdict()
    {
        Write(1, $"{Pick("结论：", "Verdict: ")}{VerdictName.Of(Finding.Verdict, _language)}");
        Write(2, Finding.MessageInStatedUnits.In(_language));
        if (Finding.Deviation is { } deviation)
            Write(2, Pick($"偏离：{deviation.Reason ?? "未写明理由"}", $"deviation: {deviation.Reason ?? "no reason given"}") + Place(deviation.Span));
    }

    private void WriteOutlook(LimitOutlook? outlook)
    {
        if (outlook is null || outlook.Verdict is Verdict.NotApplicable or Verdict.Upcoming)
            return;

        var which = outlook.IsInForce ? "" : Pick($"（{outlook.Limit.From} 起的限值）", $" (the limit from {outlook.Limit.From} on)");
        if (outlook.Verdict == Verdict.Pass)
        {
            if (!outlook.IsInForce)
                Write(1, Pick($"按现有情况已达到{which}", $"Today's facts would pass{which}"));
            return;
        }

        if (outlook.Remedies.Count > 0)
            Write(1, outlook.Remedies.Count == 1
                ? Pick($"仅下列一项即可使其符合{which}：", $"This alone would make it pass{which}:")
                : Pick($"下列任一项即可使其符合{which}：", $"Any one of these alone would make it pass{which}:"));
        foreach (var remedy in outlook.Remedies)
            Write(2, RemedyText.Of(remedy, _language));
        if (outlook.Need is { } need)
            Write(1, RemedyText.Of(need, _language) + which);
        else if (outlook.Remedies.Count == 0 && Finding.MissingMembers is null)
            Write(1, outlook.Unsolved.Count == 0
                ? Pick($"只改一项不能使其符合{which}", $"No single fact suffices to make it pass{which}")
                : Pick($"未找到改一项即可符合的办法{which}", $"No single fact was found that makes it pass{which}"));
        if (Finding.MissingMembers is { } members)
            Write(1, Pick($"须登记{RegisterWords.Of(Finding.Rule.Subject).Zh}内的{members.Label.Zh}{which}", $"It takes the {RegisterWords.Of(Finding.Rule.Subject).En}'s {members.Label.En} descriptors{which}"));
        if (outlook.Unsolved.Count > 0)
            Write(1, Pick("未能确定：", "Could not be determined: ") + string.Join(Pick("、", ", "), outlook.Unsolved.Select(fact => fact.Label.In(_language))));
    }

    private string Show(Limit limit) => limit.Match(
        relative: relative => RequirementText.Limit(relative.Comparator, FormulaText.Of(relative.Value).In(_language), _language),
        threshold: threshold => RequirementText.Limit(threshold.Comparator, threshold.Value.In(_language), _language),
        mustHold: _ => Pick("须满足条件", "the condition has to hold"),
        deadline: deadline => Pick($"当年 {deadline.Month} 月 {deadline.Day} 日以前（含当日）", FormattableString.Invariant($"in the year, on or before {deadline.Month:00}-{deadline.Day:00}")),
        table: table => RequirementText.Limits(table.For(Finding.Subject), _language) is { Length: > 0 } limits ? limits : Pick("表中没有对应的行", "there is no row for it in the table"));

    private string Show(FactUse use)
    {
        var label = use.Fact.Label.In(_language);
        var own = ValueText.Of(use.Fact, use.PossibleValues).In(_language);
        if (use.Stated is not { } stated)
            return Pick($"{label}：未填报（{own}）", $"{label}: not stated ({own})");

        var written = StatedText.Of(use.Fact, stated, _language);
        var converted = stated.Unit.Scale == use.Fact.Unit.Scale ? "" : $" = {own}";
        return $"{label} = {written}{converted}{Place(stated.Span)}";
    }

    private string Show(Measurement measured)
    {
        var met = Comparisons.Evaluate(measured.Value, measured.Comparator, measured.LimitRange) switch
        {
            Truth.True => Pick("成立", "holds"),
            Truth.False => Pick("不成立", "does not hold"),
            _ => Pick("未定", "open"),
        };
        if (!measured.IsBesideLimit)
            return Pick($"数值 {MeasurementText.Value(measured, _language)}", $"it is {MeasurementText.Value(measured, _language)}");

        var asked = $"{FormulaText.Sign(measured.Comparator)} {MeasurementText.Limit(measured, _language)}";
        return Pick($"数值 {MeasurementText.Value(measured, _language)}，要求 {asked}：{met}", $"it is {MeasurementText.Value(measured, _language)}, required is {asked}: {met}");
    }

    private string Operation(CalculationStep step)
    {
        var (left, right) = (Bracketed(step.Left), Bracketed(step.Right));
        return step.Operation switch
        {
            ArithmeticOperator.Least => Pick($"{left} 与 {right} 中较小者", $"least of {left}, {right}"),
            ArithmeticOperator.Greatest => Pick($"{left} 与 {right} 中较大者", $"greatest of {left}, {right}"),
            _ => $"{left} {FormulaText.Sign(step.Operation)} {right}",
        };
    }

    private string Result(Term term)
    {
        var text = ValueText.Of(term).In(_language);
        return term.Value.IsPoint ? text : Pick($"（{text}）", $"({text})");
    }

    private string Bracketed(Term term)
    {
        var text = ValueText.Of(term).In(_language);
        return term.Value.IsPoint && text.IndexOf('≈') < 0 ? text : Pick($"（{text}）", $"({text})");
    }

    private void Write(int level, ConditionStep step)
    {
        var mark = step.Truth switch { Truth.True => "✓", Truth.False => "✗", _ => "?" };
        var reason = step.Reason.In(_language) is { Length: > 0 } why ? Pick($"（{why}）", $" ({why})") : "";
        Write(level, $"{mark} {step.Text.In(_language)}{reason}");
        foreach (var operand in step.Operands)
            Write(level + 1, operand);
    }

    private void Write(int level, string text) => _lines.Add(new string(' ', 2 * level) + text);

    private static string Place(Diagnostics.SourceSpan span) => span.ToString() is { Length: > 0 } place ? $"  ({place})" : "";

    private string Pick(string zh, string en) => _language == Language.Chinese ? zh : en;
}
