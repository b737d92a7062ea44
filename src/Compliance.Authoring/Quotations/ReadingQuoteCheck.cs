using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Authoring.Contracts;
using Compliance.Localization;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// A reading says something: in words of its own, and of what the clause leaves open, a day, a number, how strongly it speaks or whom it means. <c>reading: x</c>
/// would otherwise settle everything.
/// </summary>
internal sealed class ReadingQuoteCheck(IReadOnlyList<IQuoteCheck> others) : IQuoteCheck
{
    private const int FewestCharacters = 6;
    private const int FewestWords = 4;

    private static readonly Regex Placeholder = new("^(?:TODO|TBD|FIXME|待补|待定|待填|略|同上|见上|无|按原文|按条文|按字面|照原文|as is|see above|none|n/a)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Han = new(@"[\u3400-\u9fff0-9]", RegexOptions.CultureInvariant);
    private static readonly Regex Word = new("[A-Za-z]{2,}", RegexOptions.CultureInvariant);

    public IEnumerable<LintFinding> Check(QuotedRule rule)
    {
        if (rule.Rule.Reading is not { } text || rule.Reading is not { } reading || (!IsEmpty(text, reading) && SaysSomething(rule, reading)))
            yield break;

        var open = others.SelectMany(each => each.Open(rule)).Select(point => point.What).ToList();
        var what = open.Count == 0
            ? new LocalizedText("所作的理解", "what was decided")
            : new LocalizedText(string.Join("、", open.Select(point => point.Zh).Distinct()), string.Join(", ", open.Select(point => point.En).Distinct()));
        yield return rule.Find(QuotationKinds.EmptyReading, rule.Rule.Span, QuotedPart.Whole(rule.Quotations[0].Clause), new LocalizedText($"reading: {text.Zh}", $"reading: {text.En}"), ("open", what));
    }

    public IEnumerable<OpenPoint> Open(QuotedRule rule) => [];

    private static bool IsEmpty(LocalizedText text, RuleReading reading) => Placeholder.IsMatch(text.Zh.Trim())
        || (Han.Count(reading.Own) < FewestCharacters && Word.Count(text.En) < FewestWords && Word.Count(text.Zh) < FewestWords);

    // A day, a number or a modal word settles something; else it speaks of what the clause or the rule speaks of.
    private static bool SaysSomething(QuotedRule rule, RuleReading reading)
    {
        if (reading.Days.Count > 0 || reading.Dates.Count > 0 || reading.Amounts.Count > 0 || reading.Obligations.Count > 0)
            return true;

        var words = string.Join("。", rule.Quotations.Select(quotation => quotation.Text).Concat(rule.Facts().Select(fact => fact.Label.Zh)).Append(rule.Rule.Title.Zh));
        if (Wording.Overlap(words, reading.Text) > 0)
            return true;

        var english = string.Join(" ", rule.Quotations.Select(quotation => quotation.Clause.Quote).Concat(rule.Facts().Select(fact => fact.Label.En)).Append(rule.Rule.Title.En));
        return Word.Matches(rule.Rule.Reading!.En).Any(word => word.Length > 3 && english.Contains(word.Value, System.StringComparison.OrdinalIgnoreCase));
    }
}
