using System.Linq;
using Compliance.Explanations;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>Writes one finding with all that explains it.</summary>
internal sealed class FindingMarkup(Markup markup, PageRules rules)
{
    private const int MostMembers = 10;

    /// <summary>Writes a finding that a reader has to act on or ought to know, as an item of a list.</summary>
    public void Write(Finding finding)
    {
        Begin(finding);
        markup.Write($"<p class=\"says\"><span class=\"mark\">{Words.Mark(finding.Verdict)}</span> <span class=\"obligation\">{Words.Of(finding.Rule.Obligation)}</span> ");
        markup.Write($"{(finding.Verdict == Verdict.Upcoming ? finding.UpcomingMessage! : finding.MessageInStatedUnits)} ");
        WriteRule(finding.Rule);
        markup.Write($"</p>");
        if (finding.MeasuredInStatedUnits is { } measured)
            Bar.Write(markup, finding, measured);
        WriteStated(finding);
        WriteRemedies(finding);
        WriteDeviation(finding);
        WritePortfolio(finding);
        WriteLater(finding);
        WriteSource(finding.Rule);
        markup.Write($"</li>");
    }

    /// <summary>Writes a finding on one line: what is met.</summary>
    public void WriteShort(Finding finding)
    {
        Begin(finding);
        markup.Write($"<span class=\"mark\">{Words.Mark(finding.Verdict)}</span> {finding.Rule.Title} ");
        WriteRule(finding.Rule);
        if (finding.MeasuredInStatedUnits is { } measured)
        {
            markup.Write($" <span class=\"number\">{Words.Of(language => MeasurementText.Value(measured, language))}</span>");
            if (measured.IsBesideLimit)
                markup.Write($" <span class=\"asked\">{Words.Of(language => RequirementText.Limit(measured.Comparator, MeasurementText.Limit(measured, language), language) + MeasurementText.Margin(measured, finding.Verdict, language))}</span>");
            Bar.WriteSmall(markup, finding, measured);
        }

        WritePortfolio(finding);
        WriteLater(finding);
        markup.Write($"</li>");
    }

    /// <summary>Writes that a rule does not apply.</summary>
    public void WriteNone(Finding finding)
    {
        markup.Write($"<li data-finding=\"{rules.KeyOf(finding)}\">");
        markup.Write($"<a href=\"#rule-{rules[finding.Rule]}\">{finding.Rule.Title}</a></li>");
    }

    private void Begin(Finding finding) =>
        markup.Write($"<li class=\"finding {finding.Verdict.Word()} {finding.Level.Word()}\" data-finding=\"{rules.KeyOf(finding)}\">");

    private void WriteRule(Rule rule) => markup.Write($"<a class=\"rule\" href=\"#rule-{rules[rule]}\">{rule.Id}</a>");

    private void WriteStated(Finding finding)
    {
        if (finding.Verdict == Verdict.Upcoming && finding.Upcoming!.Projected is not (Verdict.Fail or Verdict.Waived))
            return;

        var stated = finding.Stated.ToList();
        if (stated.Count == 0)
            return;

        markup.Write($"<p class=\"stated\">");
        for (var i = 0; i < stated.Count; i++)
        {
            var (fact, value) = stated[i];
            markup.Write($"{(i == 0 ? "" : " · ")}{fact.Label} = {Words.Of(language => StatedText.Of(fact, value, language))}");
            if (value.Span.Line > 0)
                markup.Write($" ({Words.Line(value.Span.Line)})");
        }

        markup.Write($"</p>");
    }

    // The smallest change of each single fact with which it would pass.
    private void WriteRemedies(Finding finding)
    {
        if (finding.Verdict is not (Verdict.Fail or Verdict.Waived or Verdict.Undetermined) || Explanation.Of(finding).InForce is not { } outlook)
            return;
        if (outlook.Need is { } need)
            markup.Write($"<p class=\"remedy\">{Words.Of(language => RemedyText.Of(need, language))}</p>");
        if (outlook.Remedies.Count == 0)
            return;

        markup.Write($"<p class=\"remedy\">{Remedy(outlook.Remedies.Count)}</p><ul class=\"remedies\">");
        foreach (var remedy in outlook.Remedies)
            markup.Write($"<li>{Words.Of(language => RemedyText.Of(remedy, language))}</li>");
        markup.Write($"</ul>");
    }

    private static LocalizedText Remedy(int count) => count == 1
        ? new("改变这一项即可符合：", "This alone would make it pass:")
        : new("单独改变其中任一项即可符合：", "Any one of these alone would make it pass:");

    private void WriteDeviation(Finding finding)
    {
        if (finding.Deviation is not null)
            markup.Write($"<p class=\"deviation\">{Words.Of(language => FindingText.Deviation(finding, language))}</p>");
    }

    private void WritePortfolio(Finding finding)
    {
        if (finding.Portfolio is not { } portfolio || (finding.Limits.FirstOrDefault() ?? finding.Upcoming?.Limit) is not Threshold limit)
            return;

        markup.Write($"<p class=\"members\">{Words.Of(language => PortfolioText.Of(portfolio, limit, language))}</p>");
        var open = portfolio.Open(MostMembers);
        if (open.Count == 0)
            return;

        markup.Write($"<ul class=\"open\">");
        foreach (var one in open)
            markup.Write($"<li>{new LocalizedText("待定：", "open: ")}<bdi>{one.Member.Id}</bdi>{new LocalizedText("：", ": ")}{Words.Of(language => string.Join(language == Language.Chinese ? "、" : ", ", one.Facts.Select(fact => fact.Label.In(language))))}</li>");
        markup.Write($"</ul>");
    }

    // What a later limit will make of it, where that is another limit than the one that it is told for.
    private void WriteLater(Finding finding)
    {
        if (finding.Upcoming is { } upcoming && finding.Verdict is not (Verdict.Upcoming or Verdict.NotApplicable))
            markup.Write($"<p class=\"later {upcoming.Projected.Word()}\"><span class=\"mark\">▸</span> {finding.UpcomingMessage!}</p>");
    }

    private void WriteSource(Rule rule)
    {
        foreach (var clause in rule.Clauses)
            markup.Write($"<blockquote>{clause.Describe()}</blockquote>");
        if (rule.Departments.Count > 0)
            markup.Write($"<p class=\"departments\">{Words.Of(language => FindingText.Departments(rule, language))}</p>");
    }
}
