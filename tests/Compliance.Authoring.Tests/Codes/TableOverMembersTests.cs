using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Authoring.Analysis;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Linting;
using Compliance.Authoring.Testing;
using Compliance.Packs;
using Compliance.Tests.Kernel;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Codes;

/// <summary>A share over the projects of a city whose limit goes by the city's own facts is linted, suggested cases for, mutated and compared as any other table.</summary>
public class TableOverMembersTests
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {city: {label: {zh: 城市, en: city}, members: [project]}, project: {zh: 项目, en: project}}
        facts:
          tier: {label: {zh: 类别, en: tier}, subjects: [city], type: choice, choices: {large: {zh: 大城市, en: large}, small: {zh: 小城市, en: small}}}
          residents: {label: {zh: 人口, en: residents}, subjects: [city], type: count, unit: person, domain: {at_least: 0}}
          area: {label: {zh: 面积, en: area}, subjects: [project], type: number, unit: m², domain: {at_least: 0}}
          green: {label: {zh: 绿色, en: green}, subjects: [project], type: boolean}
        """;

    private const string Large = "{tier: large, at_least: 60 %}";
    private const string Small = "{tier: small, residents: ..1000, at_least: 20 %}";
    private const string Medium = "{tier: small, residents: 1001.., at_least: 40 %}";

    [TestCase("")]
    [TestCase("elsewhere: not_applicable, ")]
    public void Suggested_cases_show_every_row_and_notice_every_change(string elsewhere)
    {
        var rows = elsewhere.Length > 0 ? [Large, Small] : new[] { Large, Small, Medium };
        var bare = Pack(rows, elsewhere);
        var suggestions = RuleTest.Run(bare.Rules[0], withMutation: true, withSuggestions: true).Suggestions.Select(suggestion => suggestion.Yaml).ToList();

        var test = RuleTest.Run(Pack(rows, elsewhere, suggestions).Rules[0], withCoverage: true, withMutation: true);

        test.Failures.Select(failure => failure.ToString()).Should().BeEmpty();
        test.Coverage!.Missing.Select(goal => goal.ToString()).Should().BeEmpty();
        test.Mutation!.Survivors.Select(mutant => mutant.ToString()).Should().BeEmpty();
    }

    [TestCase(null, Large, Small, Medium)]
    [TestCase("CP6215", Large, Small)]
    [TestCase("CP6215", Large, Small, "{tier: small, residents: 1002.., at_least: 40 %}")]
    [TestCase("CP6209", "{tier: large, at_least: 120 %}", Small, Medium)]
    public void Gaps_and_limits_that_nothing_reaches_are_found(string? code, params string[] rows)
    {
        var folder = Directory.CreateTempSubdirectory("lint").FullName;
        try
        {
            var codes = new Linter([new RuleCheck()]).Lint(Pack(rows, ""), new PackCatalog(folder)).Findings.Select(finding => finding.Diagnostic.Code).Distinct();
            codes.Should().Equal(code is null ? [] : [code]);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    [TestCase("at_least: 60 %", "at_least: 61 %", RuleChange.Tightened)]
    [TestCase("at_least: 40 %", "at_least: 39 %", RuleChange.Loosened)]
    [TestCase("..1000", "..999", RuleChange.Tightened)]
    public void A_row_that_changes_is_told_with_a_city_that_flips(string text, string by, RuleChange change)
    {
        string[] rows = [Large, Small, Medium];
        string[] other = [.. rows.Select(row => row.Replace(text, by, StringComparison.Ordinal).Replace(by == "..999" ? "1001.." : "none", "1000..", StringComparison.Ordinal))];
        var comparison = PackComparison.Of(Pack(rows, ""), Pack(other, "")).Rules.Single();

        comparison.Change.Should().Be(change, $"{comparison.NoLaxer?.Why} {comparison.NoStricter?.Why}");
        (comparison.NoStricter!.Witness ?? comparison.NoLaxer!.Witness).Should().NotBeNull();
    }

    private static RulePack Pack(IReadOnlyList<string> rows, string elsewhere, IReadOnlyList<string>? cases = null) => SmallPack.Load(
        Vocabulary,
        $$"""
        chapter: a
        rules:
          - id: green-share
            title: a
            clauses: [{section: a, quote: a}]
            subject: city
            share: {of: area, where: green}
            limit: {{{elsewhere}}rows: [{{string.Join(", ", rows)}}], from: 2026-01-01}
            obligation: must
            departments: []
        {{(cases is null ? "" : "    cases:\n" + string.Concat(cases.Select(one => $"      {one}\n")))}}
        """,
        withCases: true);
}
