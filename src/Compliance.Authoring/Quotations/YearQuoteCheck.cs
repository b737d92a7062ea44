using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Authoring.Contracts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// 2025年新开工装配式建筑占比 is the figure of a year, and a year has it when it has ended: a number by the year (<c>in_year</c>) that may be met or broken
/// before 31 December is asked for with <c>year: whole</c>, unless its words or its reading want the number so far.
/// </summary>
internal sealed class YearQuoteCheck : IQuoteCheck
{
    private static readonly Regex Year = new(
        "每年|逐年|当年|本年|上年|全年|年度|年内|不断(?:提升|提高|增加|下降|降低)|(?:[12][0-9]{3}|[一二][零〇一二三四五六七八九]{3})年|“?十[一二三四五六七]五”?(?:期|末)", RegexOptions.CultureInvariant);

    private static readonly Regex EnglishYear = new(
        @"\b(?:each|every|per|any|that|same|whole|calendar|previous) (?:calendar )?year\b|\byearly\b|\bannual(?:ly)?\b|\byear[- ](?:on|by)[- ]year\b|\b(?:in|of|by|during|over|within) (?:the|a) (?:calendar )?year\b|\b(?:in|of|by|from|during) [12][0-9]{3}\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex SoFar = new("至今|迄今|截至|截止|年初以来|任一时点|任何时候", RegexOptions.CultureInvariant);

    private static readonly Regex EnglishSoFar = new(@"\bso far\b|\bto date\b|\bat (?:any|all) times?\b|\bas of the day\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public IEnumerable<LintFinding> Check(QuotedRule rule)
    {
        if (rule.Inner is not AggregateRequirement { Aggregate: { InYear: { } date, IsOfWholeYear: false } } || !rule.Rule.Requirement.StatedLimits.Any(BindsWithinYear) || WantsSoFar(rule))
            yield break;

        if (Place(rule) is var (part, words))
            yield return rule.Find(QuotationKinds.YearSoFar, rule.Rule.Span, part, rule.Rule.Requirement.Text, ("words", words), ("found", LocalizedText.Same(date.Fact.Name)));
    }

    public IEnumerable<OpenPoint> Open(QuotedRule rule) => [];

    // A limit of 31 December alone is held against the finished year anyway.
    private static bool BindsWithinYear(Limit limit) => limit.Until is not { } until || until != limit.From || limit.From != Aggregate.EndOfYear(limit.From);

    private static bool WantsSoFar(QuotedRule rule) =>
        rule.Quotations.Any(quotation => SoFar.IsMatch(quotation.Text) || EnglishSoFar.IsMatch(quotation.Clause.Quote))
        || (rule.Rule.Reading is { } reading && (SoFar.IsMatch(reading.Zh) || EnglishSoFar.IsMatch(reading.En)));

    // Where the words speak of the year, or else where the reading does.
    private static (QuotedPart? Part, LocalizedText Words)? Place(QuotedRule rule)
    {
        foreach (var quotation in rule.Quotations)
        {
            if (Year.Match(quotation.Text) is { Success: true } match)
                return (quotation.Part(match.Index, match.Length), LocalizedText.Same(match.Value));
            if (EnglishYear.Match(quotation.Clause.Quote) is { Success: true } english)
                return (new QuotedPart(quotation.Clause, english.Index, english.Length), LocalizedText.Same(english.Value));
        }

        var read = rule.Rule.Reading is { } reading ? Year.Match(reading.Zh) is { Success: true } zh ? zh : EnglishYear.Match(reading.En) : Match.Empty;
        return read.Success ? (null, LocalizedText.Same(read.Value)) : null;
    }
}
