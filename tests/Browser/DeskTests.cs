using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Compliance.Server.Tests;
using Deque.AxeCore.Playwright;
using FluentAssertions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Compliance.Browser.Tests;

/// <summary>The workbench as people use it: an applicant fills in and asks, an official answers and decides, each in either language and at each width.</summary>
[TestFixture]
internal sealed class DeskTests
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp; {{7*7}}";

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("COMPLIANCE_PICTURES");

    private readonly List<Visit> _visits = [];
    private DeskServer _server = null!;

    private IdentityProvider _provider = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _provider = await IdentityProvider.StartAsync();
        var secret = Path.Combine(Tool.Folder, "secret-of-the-desk");
        await File.WriteAllTextAsync(secret, IdentityProvider.Secret);
        _server = await DeskServer.StartAsync(
            "Server__OpenIdConnect__Authority=" + _provider.Issuer, "Server__OpenIdConnect__ClientId=" + IdentityProvider.ClientId, "Server__OpenIdConnect__ClientSecretFile=" + secret);

        // The city in the year of the projects.
        using var client = new HttpClient();
        using var city = new HttpRequestMessage(HttpMethod.Put, _server.Address + "/api/submissions") { Content = new StringContent("subject: jurisdiction\nid: jiaozuo\ndate: 2030-12-31\nfacts: {level: city}\n") };
        city.Headers.Add("Authorization", "Bearer " + DeskServer.KeyOf("anna"));
        city.Headers.TryAddWithoutValidation("If-None-Match", "*");
        (await client.SendAsync(city)).EnsureSuccessStatusCode();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _server.Dispose();
        await _provider.DisposeAsync();
    }

    [TearDown]
    public async Task EndVisits()
    {
        foreach (var visit in _visits)
            await visit.DisposeAsync();
        _visits.Clear();
    }

    [TestCase("zh", 390)]
    [TestCase("en", 820)]
    [TestCase("zh", 1280)]
    [TestCase("en", 1280)]
    public async Task A_project_goes_from_a_form_to_a_decision(string language, int width)
    {
        var id = $"U-{language}-{width}";
        var anna = await LogIn("anna", language, width);
        await Look(anna, "desk");

        // The form asks first for what settles most, and shows at once what the answers come to.
        await anna.Page.GotoAsync(To(language, "/check"));
        await Look(anna, "check");
        await anna.Page.ClickAsync("a[href$='kind=renewal_unit']");
        await anna.Page.FillAsync("#id", id);
        await anna.Page.FillAsync("#name", Hostile);
        await anna.Page.FillAsync("#jurisdiction", "jiefang");
        await anna.Page.SelectOptionAsync("[name='fact.is_old_town']", "true");
        await anna.Page.FillAsync("[name='fact.existing_floor_area']", "10000 m²");
        await anna.Page.FillAsync("[name='fact.demolished_floor_area']", "many");
        await anna.Page.ClickAsync("button[value=check]");
        (await anna.Page.GetAttributeAsync("[name='fact.demolished_floor_area']", "aria-invalid")).Should().Be("true");
        (await anna.Page.InputValueAsync("[name='fact.existing_floor_area']")).Should().Be("10000 m²", "nothing that was typed is lost");
        (await anna.Page.InputValueAsync("#name")).Should().Be(Hostile);
        await anna.Page.FillAsync("[name='fact.demolished_floor_area']", "2500 m²");
        await anna.Page.ClickAsync("button[value=check]");
        (await anna.Page.TextContentAsync("main")).Should().Contain("25 %").And.Contain("≤ 20 %");
        (await anna.Page.InputValueAsync("[name='fact.demolished_floor_area']")).Should().Be("2500 m²", "the form goes on with what was answered");
        await Look(anna, "form");
        await anna.Page.ClickAsync("button[value=hand-in]");
        await anna.Page.WaitForURLAsync("**/submissions/renewal_unit/" + id);

        // What if: the panel changes in place, and nothing else does.
        await anna.Page.FillAsync("#what-if [name='fact.demolished_floor_area']", "1500 m²");
        await anna.Page.ClickAsync("#what-if button");
        await anna.Page.WaitForSelectorAsync("#what-if [role=status]");
        anna.Page.Url.Should().EndWith("/submissions/renewal_unit/" + id);
        (await anna.Page.Locator("#what-if .findings .pass").CountAsync()).Should().BePositive();
        await Look(anna, "submission");

        await anna.Page.FillAsync("#deviation-reason", Hostile);
        await anna.Page.FillAsync("#deviation-expires", "2031-01-01");
        await anna.Page.ClickAsync("#deviations form button");
        await anna.Page.WaitForSelectorAsync("#deviations .asked");
        (await anna.Page.Locator("button[value=approve]").CountAsync()).Should().Be(0, "who asks does not answer");

        var otto = await LogIn("otto", language, width);
        await otto.Page.GotoAsync(To(language, "/desk?decision=none&id=" + id));
        await otto.Page.ClickAsync("tbody a");
        await otto.Page.ClickAsync("button[value=approve]");
        await otto.Page.WaitForSelectorAsync("#deviations .approved");
        await otto.Page.ClickAsync("form[action$='/decide'] button");
        await otto.Page.WaitForURLAsync("**/decisions/*");
        (await otto.Page.Locator("h1 + p .compliant_with_deviations").CountAsync()).Should().Be(1);
        await otto.Page.ClickAsync("a[href$='replay=true']");
        await otto.Page.WaitForSelectorAsync("p.notice[role=status]");
        await Look(otto, "decision");
        await otto.Page.GotoAsync(To(language, "/decisions"));
        await Look(otto, "decisions");

        // Who answered what it was when it was read is told where it is another by now.
        await anna.Page.GotoAsync(To(language, $"/check?kind=renewal_unit&id={id}"));
        await anna.Page.FillAsync("[name='fact.demolished_floor_area']", "1000 m²");
        await otto.Page.GotoAsync(To(language, "/submissions/renewal_unit/" + id));
        await anna.Page.ClickAsync("button[value=hand-in]");
        await anna.Page.WaitForURLAsync("**/submissions/renewal_unit/" + id);
        await otto.Page.ClickAsync("form[action$='/decide'] button");
        await otto.Page.WaitForSelectorAsync("[role=alert]");

        await otto.Page.ClickAsync(".who button");
        await otto.Page.WaitForURLAsync("**/login");
        Complaints(anna, otto);
    }

    [TestCase("zh", 1280)]
    [TestCase("en", 390)]
    public async Task A_file_is_uploaded_and_checked(string language, int width)
    {
        var anna = await LogIn("anna", language, width);
        await anna.Page.GotoAsync(To(language, "/check"));
        await anna.Page.SetInputFilesAsync("#file", Path.Combine(Tool.Root, "samples", "projects", "design-estimate-xiuwu.yaml"));
        await anna.Page.ClickAsync("button[value=check]");
        await anna.Page.WaitForSelectorAsync(".findings");
        await Look(anna, "uploaded");
        await anna.Page.GotoAsync(To(language, "/check"));
        await anna.Page.FillAsync("#descriptor", "subject: project\nid: X\nfacts: {constructoin: new}\n");
        await anna.Page.ClickAsync("button[value=check]");
        (await anna.Page.TextContentAsync("[role=alert]")).Should().Contain("constructoin");
        Complaints(anna);
    }

    [TestCase("zh", 390)]
    [TestCase("en", 1280)]
    public async Task Rules_city_and_reference_are_read(string language, int width)
    {
        var sven = await LogIn("sven", language, width);
        await sven.Page.ClickAsync("nav a[href$='/rules']");
        await Look(sven, "rules");
        await sven.Page.ClickAsync("a[href$='/rules/demolition-share']");
        await sven.Page.ClickAsync("a[href$='register=true']");
        await Look(sven, "rule");
        await sven.Page.GotoAsync(To(language, "/reference"));
        await Look(sven, "reference");
        await sven.Page.GotoAsync(To(language, "/city"));
        (await sven.Page.Locator("section.city").CountAsync()).Should().BePositive();
        (await sven.CountVisible(language == "zh" ? "span[lang=en]" : "span[lang=zh]")).Should().Be(0);
        if (Pictures is not null)
            await sven.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"city-{language}-{width}.png") });
        Complaints(sven);
    }

    [TestCase("zh", 390)]
    [TestCase("en", 1280)]
    public async Task Rules_are_tried_in_the_playground_and_who_would_flip_is_seen(string language, int width)
    {
        var anna = await LogIn("anna", language, width);
        await anna.Page.GotoAsync(To(language, "/check"));
        await anna.Page.FillAsync("#descriptor", $"subject: project\nid: F-{language}\nname: 焦作市第十九中学\ndate: 2031-01-01\njurisdiction: jiefang\nfacts: {{construction: new, category: public, energy_saving_rate: 78 %, gross_floor_area: 1000 m², started_on: 2030-06-01, is_prefabricated: true}}\n");
        await anna.Page.ClickAsync("button[value=hand-in]");
        await anna.Page.WaitForURLAsync($"**/submissions/project/F-{language}");

        var sven = await LogIn("sven", language, width);
        await sven.Page.ClickAsync("nav a[href$='/rules']");
        await sven.Page.ClickAsync("a[href$='/rules/public-energy-saving']");
        await sven.Page.FillAsync("#limit", "80 %");
        await sven.Page.ClickAsync("form:has(#limit) button");
        await sven.Page.WaitForSelectorAsync("#flips table");
        (await sven.Page.TextContentAsync("#flips table")).Should().Contain("焦作市第十九中学");
        await Look(sven, "flips");
        await sven.Page.ClickAsync("form:has(#against) button");
        await sven.Page.WaitForSelectorAsync("#flips [role=status]");
        await Look(sven, "flips-version");
        await sven.Page.ClickAsync("a[href*='/playground?rule=']");
        (await sven.Page.InputValueAsync("#rules")).Should().StartWith("- id: public-energy-saving");
        await sven.Page.FillAsync("#rules", (await sven.Page.InputValueAsync("#rules")).Replace("78 %", "80 %"));
        await sven.Page.SelectOptionAsync("#with", "stored");
        await sven.Page.ClickAsync("main button.main");
        await sven.Page.WaitForSelectorAsync("#effect");
        (await sven.Page.TextContentAsync("main")).Should().Contain("80 %").And.Contain("79.");
        await Look(sven, "playground");
        await sven.Page.FillAsync("#rules", (await sven.Page.InputValueAsync("#rules")).Replace("energy_saving_rate", "energy_saving_rat"));
        await sven.Page.ClickAsync("main button.main");
        await sven.Page.WaitForSelectorAsync("#wrong");
        (await sven.Page.TextContentAsync("main")).Should().Contain(language == "zh" ? "行" : "line");
        await Look(sven, "playground-wrong");

        // What the project takes of what the city has to spare, as it is and as it would be.
        await sven.Page.GotoAsync(To(language, $"/submissions/project/F-{language}"));
        await sven.Page.ClickAsync("#city a.button");
        await sven.Page.WaitForSelectorAsync("#city table");
        await sven.Page.SelectOptionAsync("#what-if [name='fact.is_prefabricated']", "false");
        await sven.Page.CheckAsync("#what-if [name=city]");
        await sven.Page.ClickAsync("#what-if button");
        await sven.Page.WaitForSelectorAsync("#what-if table");
        (await sven.Page.IsCheckedAsync("#what-if [name=city]")).Should().BeTrue();
        await Look(sven, "headroom");
        Complaints(anna, sven);
    }

    [TestCase("zh")]
    [TestCase("en")]
    public async Task People_log_in_by_the_provider_which_is_another_site(string language)
    {
        _provider.User = new() { ["sub"] = "oskar", ["roles"] = new[] { "official" }, ["jurisdictions"] = new[] { "jiefang" } };
        var oskar = await Begin(820);
        await oskar.Page.GotoAsync(To(language, "/desk"));
        await Look(oskar, "login-provider");
        await oskar.Page.ClickAsync("a[href$='/login/provider']");

        // The page after the way back goes on by itself.
        await oskar.Page.WaitForSelectorAsync(".who");
        oskar.Page.Url.Should().EndWith($"/{language}/desk");
        (await oskar.Page.TextContentAsync(".who")).Should().Contain("oskar");
        oskar.Complaints.Should().BeEmpty();
        oskar.AllRequests.Where(url => url != "data:,").Should().OnlyContain(url => url.StartsWith(_server.Address + "/") || url.StartsWith(_provider.Issuer + "/"));

        _provider.User = new() { ["sub"] = "nobody" };
        var nobody = await Begin(820);
        await nobody.Page.GotoAsync(To(language, "/login/provider"));
        nobody.Page.Url.Should().EndWith($"/{language}/login?failed=true");
        await Look(nobody, "login-failed");
    }

    [Test]
    public async Task A_wrong_key_opens_nothing_and_the_language_is_kept()
    {
        var visit = await Begin(820);
        await visit.Page.GotoAsync(To("en", "/desk"));
        visit.Page.Url.Should().EndWith("/en/login");
        await Look(visit, "login");
        await visit.Page.FillAsync("#key", "wrong");
        await visit.Page.ClickAsync("main button");
        (await visit.Page.TextContentAsync("[role=alert]")).Should().Contain("not known");
        await visit.Page.ClickAsync(".language a");
        visit.Page.Url.Should().EndWith("/zh/login");
        Complaints(visit);
    }

    [Test]
    public async Task Without_a_script_the_same_is_done()
    {
        var anna = await LogIn("anna", "en", 820, runsScripts: false);
        await anna.Page.GotoAsync(To("en", "/check?kind=renewal_unit"));
        await anna.Page.FillAsync("#id", "U-plain");
        await anna.Page.SelectOptionAsync("[name='fact.is_old_town']", "true");
        await anna.Page.ClickAsync("button[value=hand-in]");
        await anna.Page.FillAsync("#what-if [name='fact.demolished_floor_area']", "1 m²");
        await anna.Page.FillAsync("#what-if [name='fact.existing_floor_area']", "10 m²");
        await anna.Page.ClickAsync("#what-if button");
        (await anna.Page.Locator("#what-if [role=status]").CountAsync()).Should().Be(1);
        (await anna.Page.Locator("#what-if .findings .pass").CountAsync()).Should().BePositive();
    }

    [Test]
    public async Task The_keyboard_does_all_of_it()
    {
        var anna = await LogIn("anna", "en", 1280);
        await anna.Page.Keyboard.PressAsync("Tab");
        (await anna.Page.EvaluateAsync<string>("document.activeElement.className")).Should().Be("skip");
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.Page.GotoAsync(To("en", "/check?kind=renewal_unit"));
        await anna.Page.FocusAsync("#id");
        await anna.Page.Keyboard.TypeAsync("U-keys");
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.Page.WaitForSelectorAsync("h2");
        (await anna.Page.InputValueAsync("#id")).Should().Be("U-keys", "Enter checks, and hands nothing in");
        anna.Page.Url.Should().EndWith("/check");
        Complaints(anna);
    }

    private string To(string language, string path) => $"{_server.Address}/{language}{path}";

    private async Task<Visit> Begin(int width, bool runsScripts = true)
    {
        var visit = await Visit.Begin(Browser.Instance, runsScripts, width);
        _visits.Add(visit);
        return visit;
    }

    private async Task<Visit> LogIn(string name, string language, int width, bool runsScripts = true)
    {
        var visit = await Begin(width, runsScripts);
        await visit.Page.GotoAsync(To(language, "/login"));
        await visit.Page.FillAsync("#key", DeskServer.KeyOf(name));
        await visit.Page.ClickAsync("main button");
        await visit.Page.WaitForURLAsync("**/desk");
        return visit;
    }

    // A page as it stands: nothing in the way of a screen reader, nothing wider than the screen, and a picture where one is asked for.
    private static async Task Look(Visit visit, string name)
    {
        var page = visit.Page;
        var (width, language) = (page.ViewportSize!.Width, new Uri(page.Url).AbsolutePath[1..3]);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, page.Url);
        (await page.GetAttributeAsync("html", "lang")).Should().Be(language);
        if (Pictures is not null)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{language}-{width}.png"), FullPage = true });
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{language}-{width}-print.png"), FullPage = true });
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        }

        var result = await page.RunAxe();
        result.Violations.Select(violation => $"{page.Url}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}").Should().BeEmpty();
    }

    private void Complaints(params Visit[] visits)
    {
        foreach (var visit in visits)
        {
            visit.Complaints.Should().BeEmpty();
            visit.AllRequests.Where(url => url != "data:,").Should().OnlyContain(url => url.StartsWith(_server.Address + "/"));
        }
    }
}
