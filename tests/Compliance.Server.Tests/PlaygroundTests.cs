using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>Rules that somebody tries, who would flip, and what a project takes of a city's headroom: at the pages.</summary>
public sealed class PlaygroundTests : ServerFixture
{
    private const string Rule =
        """
        - id: energy-saving-of-public
          title: {zh: 试写, en: Draft}
          clauses:
            - {section: 二(二)2, quote: 公共建筑}
          subject: project
          when: construction = new and category = public
          measure: energy_saving_rate
          limit: {at_least: 78 %, from: 2024-01-01}
          obligation: must
          departments: [市住房和城乡建设局]
          cases:
            - {facts: {construction: new, category: public, energy_saving_rate: 78 %}, on: 2026-01-01, verdict: fail}
        """;

    private RunningServer _server = null!;

    [SetUp]
    public async Task HandIn()
    {
        _server = await StartAsync();
        using var anna = _server.As("anna");
        for (var i = 0; i < 4; i++)
            await PutAsync(anna, Descriptor($"P-{i}", 76 + i).Replace("2026-11-01", "2031-01-01", StringComparison.Ordinal) + "  started_on: 2030-06-01\n", first: true);
    }

    [Test]
    public async Task Rules_that_are_pasted_are_linted_told_tested_and_tried_on_what_was_handed_in()
    {
        using var sven = await LoggedInAsync("sven");
        var page = await TryAsync(sven, Rule, "stored");
        page.Should().Contain("energy-saving-of-public").And.Contain("at least 78 %");
        page.Should().Contain("CP6", "a quotation that the instrument has not is found");
        page.Should().MatchRegex("expected .*fail.*found .*pass", "its case is wrong");
        page.Should().Contain("Cases at the edge").And.Contain("77.");
        page.Should().Contain("4 subjects; 4 verdicts are others");
        Rows(page).Should().HaveCount(4);
        (await sven.GetStringAsync(new Uri("/en/rules", UriKind.Relative))).Should().NotContain("energy-saving-of-public", "nothing of it is kept");

        // An official of one district would take a part of the register for the whole.
        using var otto = await LoggedInAsync("otto");
        (await TryAsync(otto, Rule, "stored")).Should().NotContain("id=\"effect\"");
        (await TryAsync(otto, Rule, "yaml", "- {subject: project, id: X, facts: {construction: new, category: public, energy_saving_rate: 70 %}}")).Should().Contain("1 subjects; 1 verdicts");
        (await TryAsync(otto, Rule, "csv", "subject,id,construction,category,energy_saving_rate\nproject,X,new,public,70 %\n")).Should().Contain("1 subjects; 1 verdicts");
        using var anna = await LoggedInAsync("anna");
        (await anna.GetAsync(new Uri("/en/playground", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task What_is_wrong_with_pasted_rules_is_told_with_the_line_in_both_languages()
    {
        using var sven = await LoggedInAsync("sven");
        var wrong = Rule.Replace("measure: energy_saving_rate", "measure: energy_saving_rat", StringComparison.Ordinal);
        (await TryAsync(sven, wrong, "")).Should().Contain("line 7").And.Contain("energy_saving_rate");
        (await TryAsync(sven, wrong, "", language: "zh")).Should().Contain("第 7 行");
        (await TryAsync(sven, "chapter: {zh: 章, en: Chapter}\nrules:\n" + wrong, "")).Should().Contain("line 9");
        (await TryAsync(sven, Rule, "yaml", "- {subject: project, id: X, facts: {constructoin: new}}")).Should().Contain("constructoin");
    }

    [Test]
    public async Task Rules_and_registers_that_take_too_much_are_refused_in_little_time()
    {
        using var sven = await LoggedInAsync("sven");
        var watch = Stopwatch.StartNew();
        foreach (var (rules, register) in new[]
        {
            (new string('x', 50_000), ""),
            (string.Concat(Enumerable.Range(0, 30).Select(i => Rule.Replace("energy-saving-of-public", "rule-" + i, StringComparison.Ordinal) + "\n")), ""),
            ("a: &a [x,x]\nb: &b [*a,*a,*a]\nrules: [*b,*b]\n", ""),
            (new string('[', 30_000), ""),
            (Rule.Replace("construction = new and", string.Concat(Enumerable.Repeat("(construction = new or ", 300)) + "construction = new" + new string(')', 300) + " and", StringComparison.Ordinal), ""),
            (Rule, string.Concat(Enumerable.Range(0, 6_000).Select(i => $"- {{subject: project, id: X{i}}}\n"))),
            (string.Concat(Enumerable.Range(0, 20).Select(i => Rule.Replace("energy-saving-of-public", "rule-" + i, StringComparison.Ordinal) + "\n")), ""),
            ("", ""),
        })
        {
            var page = await TryAsync(sven, rules, register.Length > 0 ? "yaml" : "", register);
            page.Should().MatchRegex("role=\"alert\"|id=\"wrong\"|id=\"sentences\"");
            page.Should().NotContain("Something went wrong");
        }

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(3));

        // A text of someone else's is text.
        var hostile = Rule.Replace("zh: 试写, en: Draft", "zh: '<script>alert(1)</script>', en: '<img src=x onerror=alert(2)>'", StringComparison.Ordinal);
        (await TryAsync(sven, hostile, "stored")).Should().NotContain("<script>alert").And.NotContain("<img src=x");

        // What a draft names is no file of this machine.
        (await TryAsync(sven, Rule.Replace("limit: {at_least: 78 %, from: 2024-01-01}", "limit: {rows: ../../../../etc/passwd, from: 2024-01-01}", StringComparison.Ordinal), "")).Should().NotContain("root:");
    }

    [Test]
    public async Task Who_would_flip_by_another_number_or_another_version_is_told_at_the_rule()
    {
        using var sven = await LoggedInAsync("sven");
        var rule = await sven.GetStringAsync(new Uri("/en/rules/public-energy-saving", UriKind.Relative));
        rule.Should().Contain("78 %").And.Contain("id=\"limit\"").And.Contain("<option>1.0.0</option>");
        var stricter = await sven.GetStringAsync(new Uri("/en/rules/public-energy-saving?limit=79%20%25", UriKind.Relative));
        Rows(stricter).Should().ContainSingle().Which.Should().Contain("P-2");
        (await sven.GetStringAsync(new Uri("/en/rules/public-energy-saving?limit=78%20%25", UriKind.Relative))).Should().Contain("No verdict changes");
        (await sven.GetStringAsync(new Uri("/en/rules/public-energy-saving?limit=78%20t", UriKind.Relative))).Should().Contain("role=\"alert\"");
        (await sven.GetStringAsync(new Uri("/en/rules/public-energy-saving?limit=1%2C%20from%3A%202020-01-01%7D%23", UriKind.Relative))).Should().Contain("role=\"alert\"");
        (await sven.GetStringAsync(new Uri("/en/rules/public-energy-saving?against=1.0.0", UriKind.Relative))).Should().Contain("Of 4 subjects, 0 would");
        (await sven.GetStringAsync(new Uri("/en/rules/public-energy-saving?against=..%2F9", UriKind.Relative))).Should().Contain("role=\"alert\"");
        using var otto = await LoggedInAsync("otto");
        (await otto.GetStringAsync(new Uri("/en/rules/public-energy-saving?limit=79%20%25", UriKind.Relative))).Should().NotContain("id=\"flips\"");
    }

    [Test]
    public async Task What_a_project_takes_of_the_headroom_of_the_city_is_told_beside_it()
    {
        using var anna = _server.As("anna");
        await PutAsync(anna, "subject: jurisdiction\nid: jiaozuo\ndate: 2026-12-31\nfacts: {level: city}\n", first: true);
        string Member(string id, string prefabricated) => $"subject: project\nid: {id}\ndate: 2026-11-01\njurisdiction: jiefang\nfacts: {{construction: new, category: public, gross_floor_area: 1000 m², started_on: 2026-05-01, is_prefabricated: {prefabricated}}}\n";
        await PutAsync(anna, Member("Q-1", "true"), first: true);
        await PutAsync(anna, Member("Q-2", "true"), first: true);
        await PutAsync(anna, Member("Q-3", "false"), first: true);
        using var sven = await LoggedInAsync("sven");
        var page = await sven.GetStringAsync(new Uri("/en/submissions/project/Q-3?city=true", UriKind.Relative));
        page.Should().Contain("Headroom used");

        // At least 40 %: of the 60 points to spare at 100 %, 33.3 are taken.
        Rows(page).Should().Contain(row => row.Contains("jiaozuo") && row.Contains("/rules/prefabricated-share") && row.Contains("66.6666666666667 %") && row.Contains("<td>55.6 %</td>"));
        using var otto = await LoggedInAsync("otto");
        (await otto.GetStringAsync(new Uri("/en/submissions/project/Q-3?city=true", UriKind.Relative))).Should().NotContain("Headroom used");
    }

    private static List<string> Rows(string page) => [.. Regex.Matches(page, "<tr><td>.*?</tr>", RegexOptions.Singleline).Select(row => row.Value).Where(row => row.Contains("/submissions/", StringComparison.Ordinal) || row.Contains("/rules/", StringComparison.Ordinal))];

    private static async Task<string> TryAsync(HttpClient browser, string rules, string with, string register = "", string language = "en")
    {
        var page = await browser.GetStringAsync(new Uri($"/{language}/playground", UriKind.Relative));
        using var form = new FormUrlEncodedContent([new("form_token", Regex.Match(page, "name=\"form_token\" value=\"([^\"]*)\"").Groups[1].Value), new("rules", rules), new("with", with), new("register", register)]);
        return await (await browser.PostAsync(new Uri($"/{language}/playground", UriKind.Relative), form)).Content.ReadAsStringAsync();
    }

    private async Task<HttpClient> LoggedInAsync(string name)
    {
        var client = _server.As(null);
        var page = await client.GetStringAsync(new Uri("/zh/login", UriKind.Relative));
        using var form = new FormUrlEncodedContent([new("form_token", Regex.Match(page, "name=\"form_token\" value=\"([^\"]*)\"").Groups[1].Value), new("key", RunningServer.KeyOf(name))]);
        await client.PostAsync(new Uri("/zh/login", UriKind.Relative), form);
        return client;
    }
}
