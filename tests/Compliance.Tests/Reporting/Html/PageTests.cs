using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Compliance.Localization;
using Compliance.Reporting;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting.Html;

/// <summary>A page is one file that asks for nothing, runs nothing but its own, and shows everything in order and in both languages without a script.</summary>
[Category("Slow")]
[Parallelizable]
public class PageTests
{
    private static readonly string[] Elements =
    [
        "html", "head", "meta", "link", "title", "style", "body", "a", "fieldset", "legend", "label", "input", "main", "header", "h1", "h2", "h3", "h4", "p", "section", "ul", "ol", "li", "table", "thead",
        "tbody", "tr", "th", "td", "span", "tspan", "code", "b", "bdi", "svg", "g", "defs", "use", "rect", "line", "circle", "text", "form", "details", "summary", "div", "button", "noscript", "article",
        "blockquote", "footer", "script",
    ];

    private static readonly string[] Attributes =
    [
        "lang", "charset", "http-equiv", "content", "name", "rel", "href", "class", "id", "type", "value", "checked", "scope", "hidden", "role", "autocomplete", "open", "height", "width", "x", "y", "x1", "x2", "y1",
        "y2", "cx", "cy", "r", "text-anchor", "aria-hidden", "focusable", "data-total", "data-id", "data-name", "data-decision", "data-findings", "data-finding", "data-rule", "data-obligation", "data-departments",
    ];

    private static readonly Dictionary<string, string> Pages = new[] { "samples", "empty", "hostile" }.ToDictionary(name => name, name => Result.Of(name).Write("html"));

    private static IEnumerable<string> Names => Pages.Keys;

    [TestCaseSource(nameof(Names))]
    public void Nothing_from_a_file_becomes_an_element_an_attribute_or_a_link(string name)
    {
        var page = PageReader.Read(Pages[name]);

        page.DescendantsAndSelf().Select(element => element.Name.LocalName).Distinct().Should().BeSubsetOf(Elements);
        page.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName).Distinct().Should().BeSubsetOf(Attributes);
        page.Descendants().Attributes("href").Select(attribute => attribute.Value).Where(link => !Regex.IsMatch(link, "^(#[a-z0-9-]+|data:,)$")).Should().BeEmpty();
        page.Descendants("script").Should().ContainSingle();
    }

    [TestCaseSource(nameof(Names))]
    public void The_policy_lets_through_its_own_script_and_style_alone(string name)
    {
        var policy = (string)PageReader.Read(Pages[name]).Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!;

        policy.Should().Contain("default-src 'none'").And.Contain($"script-src '{Hash(PageReader.Program(Pages[name], "script"))}'").And.Contain($"style-src '{Hash(PageReader.Program(Pages[name], "style"))}'")
            .And.NotContain("unsafe").And.NotContain("http");
    }

    [TestCaseSource(nameof(Names))]
    public void Headings_are_in_order_and_every_link_within_the_page_leads_somewhere(string name)
    {
        var page = PageReader.Read(Pages[name]);
        var levels = page.Descendants().Where(element => Regex.IsMatch(element.Name.LocalName, "^h[1-6]$")).Select(heading => heading.Name.LocalName[1] - '0').ToList();

        levels[0].Should().Be(1);
        levels.Count(level => level == 1).Should().Be(1);
        levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Should().BeEmpty();
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        ids.Should().OnlyHaveUniqueItems();
        page.Descendants().Attributes("href").Select(link => link.Value).Where(link => link.StartsWith('#')).Select(link => link[1..]).Distinct().Should().BeSubsetOf(ids);
    }

    [Test]
    public void What_stands_in_one_language_stands_in_the_other()
    {
        var spans = PageReader.Read(Pages["samples"]).Descendants().Where(element => element.Name.LocalName is "span" or "tspan" && element.Attribute("lang") is not null).ToList();

        spans.Should().HaveCountGreaterThan(1000);
        spans.Where(span => (string)span.Attribute("lang")! == "zh").Should().OnlyContain(span => ((XElement)span.NextNode!).Attribute("lang")!.Value == "en");
        spans.Count(span => (string)span.Attribute("lang")! == "zh").Should().Be(spans.Count(span => (string)span.Attribute("lang")! == "en"));
    }

    [TestCase(Language.Chinese, "lang-zh", "zh")]
    [TestCase(Language.English, "lang-en", "en")]
    public void The_language_asked_for_is_shown_first(Language language, string chosen, string code)
    {
        var page = PageReader.Read(Result.Empty.Write("html", language: language));

        ((string)page.Attribute("lang")!).Should().Be(code);
        ((string)page.Descendants("input").Single(input => input.Attribute("checked") is not null).Attribute("id")!).Should().Be(chosen);
    }

    [Test]
    public void Every_subject_is_there_once_the_worst_decision_first()
    {
        var decisions = PageReader.Read(Pages["samples"]).Descendants("noscript").Select(subject => (string)subject.Attribute("data-decision")!).ToList();

        decisions.Should().HaveCount(Result.Samples.Evaluations.Count);
        decisions.Distinct().Should().Equal("non_compliant", "undetermined", "compliant_with_deviations", "nothing_applied", "compliant");
    }

    [Test]
    public void Every_rule_is_quoted_with_a_link_into_the_text()
    {
        var page = PageReader.Read(Pages["samples"]);
        var rules = page.WithClass("clause").ToList();

        rules.Should().HaveCount(58);
        rules.Should().OnlyContain(rule => rule.Descendants("blockquote").Any());
        rules.SelectMany(rule => rule.Descendants("blockquote")).Should().OnlyContain(quote => quote.Descendants("a").Any());
    }

    [Test]
    public void What_is_not_listed_is_told_and_counted()
    {
        var page = PageReader.Read(Result.Samples.Write("html", new VerdictSelection(Verdict.Waived)));

        page.Descendants("noscript").Should().ContainSingle();
        page.WithClass("gaps").Single().Value.Should().Contain("only these verdicts are listed: waived; all are counted");
        page.WithClass("summary").Single().Descendants("td").Select(cell => cell.Value).Should().Contain("387");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
