using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// A limit binds from the day that its words say, as the reading understands them; where they name none, from the day of issue,
/// or from one that the section names and the reading takes up.
/// </summary>
internal sealed class DateQuoteCheck : IQuoteCheck
{
    public IEnumerable<LintFinding> Check(QuotedRule rule)
    {
        foreach (var limit in rule.Rule.Requirement.StatedLimits)
        {
            foreach (var finding in Check(rule, limit))
                yield return finding;
        }
    }

    public IEnumerable<OpenPoint> Open(QuotedRule rule)
    {
        foreach (var quotation in rule.Quotations)
        {
            var binding = Binding(rule, [quotation]).ToList();
            if (binding.Count == 0)
                yield return new OpenPoint(new LocalizedText("没有写日期", "no date is given"), QuotedPart.Whole(quotation.Clause));
            foreach (var (_, date) in binding.Where(place => place.Date.IsOpen))
                yield return new OpenPoint(new LocalizedText("日期可以有两种理解", "the date can be understood in two ways"), quotation.Part(date.Start, date.Length));
            foreach (var date in quotation.Dates.Where(date => IsPast(rule, date)))
                yield return new OpenPoint(new LocalizedText("有早于印发的年份", "a year before the instrument was issued"), quotation.Part(date.Start, date.Length));
            foreach (var date in quotation.Dates.Where(date => date is { Kind: DateKind.Yearly, IsOpen: true }))
                yield return new OpenPoint(new LocalizedText("期限可以有几种理解", "the deadline can be understood in several ways"), quotation.Part(date.Start, date.Length));
        }
    }

    private static IEnumerable<LintFinding> Check(QuotedRule rule, Limit limit)
    {
        var says = LocalizedText.Same($"from: {limit.From}");
        var binding = Binding(rule, rule.QuotationsOf(limit)).ToList();
        var stated = rule.Reading?.Days ?? [];
        var whole = QuotedPart.Whole(rule.QuotationsOf(limit)[0].Clause);
        if (binding.Count > 0)
        {
            // Where the reading does not say which day, the usual one is meant.
            var allowed = binding.SelectMany(place => stated.Count > 0 || rule.Reading is null ? place.Date.Days : place.Date.Days.Take(1)).ToList();
            var (quotation, date) = binding[0];
            if (!allowed.Contains(limit.From))
            {
                var part = quotation.Part(date.Start, date.Length);
                yield return rule.Find(
                    QuotationKinds.WrongDate, limit.Span, part, says,
                    ("words", part.Words), ("expected", date.Days[0].ToString()), ("found", limit.From.ToString()));
                yield break;
            }
        }
        else if (stated.Count == 0 && limit.From != rule.Begins && !InSection(rule).Any(date => date.Days[0] == limit.From))
        {
            yield return rule.Find(QuotationKinds.DateWithoutWords, limit.Span, whole, says, ("found", limit.From.ToString()), ("expected", rule.Begins.ToString()));
        }

        if (stated.Count > 0 && !stated.Contains(limit.From))
        {
            yield return rule.Find(
                QuotationKinds.ReadingHasOtherDate, limit.Span, whole, says, ("expected", string.Join(", ", stated)), ("found", limit.From.ToString()));
        }
        else if (IsInText(rule, limit) && limit.From != rule.Begins && stated.Contains(limit.From) && !InSection(rule).Any(date => date.Days.Contains(limit.From)) && !rule.Text!.Commencements.Contains(limit.From))
        {
            yield return rule.Find(QuotationKinds.ReadingDateNotInText, limit.Span, whole, says, ("found", limit.From.ToString()));
        }

        foreach (var finding in CheckUntil(rule, limit).Concat(CheckYearly(rule, limit)).Concat(CheckBaseline(rule)))
            yield return finding;
    }

    private static IEnumerable<LintFinding> CheckUntil(QuotedRule rule, Limit limit)
    {
        if (limit.Until is { } until && !rule.Quotations.SelectMany(quotation => quotation.Dates).Concat(rule.Reading?.Dates ?? []).Any(date => date.Days.Contains(until)))
            yield return rule.Find(QuotationKinds.UntilWithoutWords, limit.Span, QuotedPart.Whole(rule.QuotationsOf(limit)[0].Clause), LocalizedText.Same($"until: {until}"), ("found", until.ToString()));
    }

    private static IEnumerable<LintFinding> CheckYearly(QuotedRule rule, Limit limit)
    {
        if (limit is not Deadline deadline)
            yield break;

        var quoted = rule.Quotations
            .SelectMany(quotation => quotation.Dates.Where(date => date.Kind == DateKind.Yearly).Select(date => (Part: quotation.Part(date.Start, date.Length), date.Days)))
            .ToList();
        var read = rule.Reading?.Dates.Where(date => date is { Kind: DateKind.Yearly, IsOpen: false }).Select(date => date.Days[0]).ToList() ?? [];
        var expected = quoted.SelectMany(date => read.Count > 0 || rule.Reading is null ? date.Days : date.Days.Take(1))
            .Where(day => read.Count == 0 || read.Contains(day)).ToList();
        var on = deadline.In(2001);
        if (expected.Contains(on))
            yield break;

        var part = quoted.Count > 0 ? quoted[0].Part : QuotedPart.Whole(rule.Quotations[0].Clause);
        var days = string.Join(", ", expected.Select(MonthAndDay).DefaultIfEmpty("-"));
        yield return rule.Find(
            QuotationKinds.WrongDeadline, limit.Span, part, LocalizedText.Same($"on_or_before: {MonthAndDay(on)}"),
            ("words", part.Words), ("expected", days), ("found", MonthAndDay(on)));
    }

    // 比2020年降低 needs the fact that holds the figure of 2020.
    private static IEnumerable<LintFinding> CheckBaseline(QuotedRule rule)
    {
        foreach (var quotation in rule.Quotations)
        {
            foreach (var date in quotation.Dates.Where(date => date.Kind == DateKind.Baseline))
            {
                var year = date.Days[0].Year.ToString(CultureInfo.InvariantCulture);
                bool IsOfYear(Facts.Fact fact) => fact.Label.Zh.Contains(year, System.StringComparison.Ordinal) || fact.Name.Contains(year, System.StringComparison.Ordinal);
                var part = quotation.Part(date.Start, date.Length);
                if (rule.Limits.Count > 0 && !rule.Facts().Any(IsOfYear))
                    yield return rule.Find(QuotationKinds.WrongBaseline, rule.Rule.Span, part, rule.Rule.Requirement.Text, ("words", part.Words), ("expected", year));
            }
        }
    }

    private static IEnumerable<(Quotation Quotation, QuotedDate Date)> Binding(QuotedRule rule, IEnumerable<Quotation> quotations) =>
        quotations.SelectMany(quotation => quotation.Dates.Where(date => date.Kind == DateKind.Binding && !IsPast(rule, date) && !IsEnd(rule, date)).Select(date => (quotation, date)));

    // The last day of a limit is none from which it binds.
    private static bool IsEnd(QuotedRule rule, QuotedDate date) => rule.Rule.Requirement.StatedLimits.Any(limit => limit.Until is { } until && date.Days.Contains(until));

    // What lies before the instrument says what it is about, and not from when it binds: 2000年底前建成.
    private static bool IsPast(QuotedRule rule, QuotedDate date) => date.Kind == DateKind.Binding && date.Days.All(day => day < rule.Issued);

    // Words that the text does not have are found wrong already, and say nothing of what precedes them.
    private static bool IsInText(QuotedRule rule, Limit limit) =>
        rule.Text is { } text && rule.QuotationsOf(limit).All(quotation => text.Holds(quotation.Clause.Section, quotation.Text));

    private static IEnumerable<QuotedDate> InSection(QuotedRule rule) => rule.Text is null ? [] : rule.Quotations
        .SelectMany(quotation => DateReader.Read(rule.Text.UpTo(quotation.Clause.Section, quotation.Text)))
        .Where(date => date.Kind == DateKind.Binding);

    private static string MonthAndDay(CalendarDate day) => day.ToString()[5..];
}
