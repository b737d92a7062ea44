using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using FluentAssertions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Compliance.Browser.Tests;

/// <summary>Pages in a real browser: they ask for nothing, complain of nothing, are usable by keyboard and by screen reader, and show everything without a script.</summary>
[TestFixture]
internal sealed class PageTests
{
    private static readonly Dictionary<string, Lazy<string>> Files = new()
    {
        ["check"] = new(() => Tool.Write("check.html", "check", "samples/projects", "--pack", "jiaozuo-2023-3@1.0.0", "--lang", "zh", "--format", "html")),
        ["few"] = new(() => Tool.Write("few.html", "check", "samples/projects/hospital-shanyang-2031.yaml", "samples/projects/design-estimate-xiuwu.yaml", "samples/projects/plots-jiefang.json", "--lang", "zh", "--format", "html")),
        ["assess"] = new(() => Tool.Write("assess.html", "assess", "samples/jiaozuo", "--year-before", "samples/jiaozuo-2025", "--as-of", "2026-12-31", "--lang", "zh", "--format", "html")),
        ["diff"] = new(() => Tool.Write("diff.html", "diff", "jiaozuo-2023-3", "henan-2023", "--over", "samples/projects/plots-jiefang.json", "--format", "html")),
        ["set"] = new(() => Tool.Write("set.html", "check", "samples/projects/school-jiefang.yaml", "--pack", "jiaozuo", "--lang", "zh", "--format", "html")),
        ["open"] = new(() => Tool.Write("open.html", "check", Tool.OpenMembers(), "--partial", "--lang", "zh", "--format", "html")),
        ["empty"] = new(() => Tool.Write("empty.html", "check", Tool.Empty(), "--lang", "zh", "--format", "html")),
        ["hostile"] = new(() => Tool.Write("hostile.html", "check", Tool.HostileDescriptors(), "--format", "html")),
    };

    private static IEnumerable<string> Names => Files.Keys;

    [Test]
    public async Task Nothing_is_asked_for_and_nothing_complained_of([ValueSource(nameof(Names))] string name, [Values("zh", "en")] string language)
    {
        await using var visit = await Visit.To(Browser.Instance, Files[name].Value);

        await visit.Page.CheckAsync("#lang-" + language);
        foreach (var folded in await visit.Page.QuerySelectorAllAsync("details > summary"))
            await folded.EvaluateAsync("summary => { summary.parentElement.open = true; }");
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        visit.Requests.Should().BeEmpty();
        visit.Complaints.Should().BeEmpty();
    }

    [Test]
    public async Task The_policy_stops_what_is_put_in_later()
    {
        await using var visit = await Visit.To(Browser.Instance, Files["check"].Value);

        await visit.Page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'window.owned = 1'; document.body.append(script); const image = new Image(); image.src = 'https://example.org/x.png'; document.body.append(image); }");
        (await visit.Page.EvaluateAsync<bool>("() => window.owned === undefined")).Should().BeTrue();
        await visit.Page.EvaluateAsync("() => new Promise(done => { const image = new Image(); image.onerror = done; image.src = 'https://example.org/y.png'; })");
        visit.Complaints.Where(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal)).Should().HaveCountGreaterThanOrEqualTo(3, "the browser says what it has stopped");
    }

    [Test]
    public async Task A_screen_reader_finds_nothing_in_its_way([Values("few", "assess", "diff", "set", "empty")] string name, [Values("zh", "en")] string language)
    {
        await using var visit = await Visit.To(Browser.Instance, Files[name].Value, width: language == "zh" ? 390 : 1280);
        await visit.Page.CheckAsync("#lang-" + language);

        // One of each kind is looked into: the others are made alike.
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('main > section').forEach(section => { const folded = section.querySelector('details'); if (folded) folded.open = true; })");
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('article.subject:nth-of-type(n + 3)').forEach(article => article.remove())");
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('tbody tr:nth-child(n + 6)').forEach(row => row.remove())");

        var result = await visit.Page.RunAxe();

        result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}").Should().BeEmpty();
    }

    [Test]
    public async Task One_language_is_shown_at_a_time()
    {
        await using var visit = await Visit.To(Browser.Instance, Files["check"].Value);

        (await visit.CountVisible("span[lang=en]")).Should().Be(0);
        (await visit.CountVisible("span[lang=zh]")).Should().BePositive();
        await visit.Page.CheckAsync("#lang-en");
        (await visit.CountVisible("span[lang=zh]")).Should().Be(0);
        (await visit.CountVisible("span[lang=en]")).Should().BePositive();
        (await visit.Page.GetAttributeAsync("html", "lang")).Should().Be("en");
    }

    [Test]
    public async Task Filters_show_what_fits_and_count_it()
    {
        await using var visit = await Visit.To(Browser.Instance, Files["check"].Value);
        var page = visit.Page;

        (await page.TextContentAsync("#all")).Should().Be("46");
        await page.CheckAsync("input[name=verdict][value='5']");
        (await page.TextContentAsync("#all")).Should().Be("1 (46)");
        (await visit.CountVisible("#list [data-finding]")).Should().Be(1);
        await page.UncheckAsync("input[name=verdict][value='5']");
        await page.CheckAsync("input[name=verdict][value='1']");
        (await visit.CountVisible("#list [data-finding]")).Should().Be(await visit.CountVisible("#list [data-finding$='.1']")).And.BePositive();
        await page.CheckAsync("input[name=obligation][value='2']");
        (await visit.CountVisible("#list [data-finding]")).Should().BeLessThan(20);
        await page.ClickAsync("button[type=reset]");
        await page.FillAsync("#named", "0042");
        (await page.TextContentAsync("#all")).Should().Be("1 (46)");
        (await page.TextContentAsync("#list h3")).Should().Contain("JZ-2030-0042");
        await page.FillAsync("#named", "nothing is called that");
        (await page.IsVisibleAsync("#none")).Should().BeTrue();
        await page.ClickAsync("button[type=reset]");
        (await page.TextContentAsync("#all")).Should().Be("46");
    }

    [Test]
    public async Task A_department_sees_what_it_answers_for()
    {
        await using var visit = await Visit.To(Browser.Instance, Files["check"].Value);
        var page = visit.Page;
        await page.ClickAsync("#filters details > summary");
        await page.CheckAsync("input[name=department][value='0']");

        var rules = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-rule]')].filter(rule => rule.dataset.departments.split(' ').includes('0')).map(rule => rule.dataset.rule)");
        var shown = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#list [data-finding]')].filter(finding => finding.checkVisibility()).map(finding => finding.dataset.finding.split('.')[0])");
        shown.Should().NotBeEmpty().And.OnlyContain(rule => rules.Contains(rule));
    }

    [Test]
    public async Task The_keyboard_reaches_everything()
    {
        await using var visit = await Visit.To(Browser.Instance, Files["check"].Value);
        var page = visit.Page;

        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.className")).Should().Be("skip");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowRight");
        (await page.IsCheckedAsync("#lang-en")).Should().BeTrue();
        await page.FocusAsync("#next");
        await page.Keyboard.PressAsync("Enter");
        (await page.TextContentAsync("#page")).Should().Be("2 / 2");
        await page.FocusAsync("#list details > summary");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<bool>("document.activeElement.parentElement.open")).Should().BeTrue();
        await page.FocusAsync("input[name=verdict]");
        await page.Keyboard.PressAsync("Space");
        (await page.IsCheckedAsync("input[name=verdict]")).Should().BeTrue();
    }

    [Test]
    public async Task A_link_to_a_rule_or_a_subject_opens_what_it_is_folded_in()
    {
        await using var visit = await Visit.To(Browser.Instance, Files["assess"].Value);

        await visit.Page.ClickAsync(".counties tbody a >> nth=0");
        (await visit.CountVisible("article.clause:target")).Should().Be(1);
        await visit.Page.ClickAsync(".counties thead a >> nth=3");
        (await visit.CountVisible("article.subject:target")).Should().Be(1);
    }

    [Test]
    public async Task Without_a_script_everything_is_shown_and_the_language_is_chosen()
    {
        await using var visit = await Visit.To(Browser.Instance, Files["check"].Value, runsScripts: false);

        (await visit.Page.Locator("article.subject").CountAsync()).Should().Be(46);
        (await visit.Page.IsVisibleAsync("article.subject >> nth=45")).Should().BeTrue();
        (await visit.Page.IsVisibleAsync("#filters")).Should().BeFalse();
        await visit.Page.CheckAsync("#lang-en");
        (await visit.Page.IsVisibleAsync("h1 span[lang=zh]")).Should().BeFalse();
        (await visit.Page.IsVisibleAsync("h1 span[lang=en]")).Should().BeTrue();
    }

    [Test]
    public async Task A_page_of_nothing_has_nothing_to_filter_and_says_why()
    {
        await using var visit = await Visit.To(Browser.Instance, Files["empty"].Value);

        (await visit.Page.Locator("#filters").CountAsync()).Should().Be(0);
        (await visit.Page.TextContentAsync("h1 span[lang=zh]")).Should().Be("没有判定任何对象");
        (await visit.Page.IsVisibleAsync(".notes.wrong")).Should().BeTrue();
    }

    [Test]
    public async Task What_is_left_out_stands_at_the_top()
    {
        await using var visit = await Visit.To(Browser.Instance, Files["open"].Value, width: 390);

        var notes = await visit.Page.Locator(".notes").First.BoundingBoxAsync();
        notes!.Y.Should().BeLessThan((await visit.Page.Locator(".summary").BoundingBoxAsync())!.Y);
        (await visit.Page.TextContentAsync(".notes.gaps")).Should().Contain("不知何处").And.Contain("给出的只是登记的一部分");
    }

    [TestCase(390)]
    [TestCase(820)]
    [TestCase(1280)]
    public async Task Nothing_is_wider_than_the_screen(int width)
    {
        foreach (var file in Files.Values)
        {
            await using var visit = await Visit.To(Browser.Instance, file.Value, width: width);
            await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(folded => { folded.open = true; })");
            (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, file.Value);
        }
    }
}
