using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>Who asks for a deviation is not who approves of it, and it counts for what it was asked for.</summary>
public sealed class DeviationTests : ServerFixture
{
    private const string Path = "/api/submissions/renewal_unit/U-1/deviations";

    // Demolishes a quarter, of at most a fifth in principle.
    private static string Unit(string demolished, string more = "") =>
        $"subject: renewal_unit\nid: U-1\njurisdiction: jiefang\nfacts:\n  is_old_town: true\n  existing_floor_area: 10000 m²\n  demolished_floor_area: {demolished}\n{more}";

    private static object Wish(string rule = "demolition-share", string? reason = "dangerous buildings", string? expires = "2030-01-01") => new { rule, reason, expires_on = expires };

    [Test]
    public async Task It_is_asked_for_by_one_and_approved_of_by_another_and_then_it_counts()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        await PutAsync(anna, Unit("2500 m²"), first: true);

        var asked = await JsonAsync(await PostAsync(anna, Path, Wish(), revision: 1));
        asked.GetProperty("state").GetString().Should().Be("asked");
        (await VerdictAsync(otto)).Should().Be("fail", "nobody has approved of it");

        var number = asked.GetProperty("number").GetInt64();
        (await PostAsync(anna, $"/api/deviations/{number}/approval", new { })).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        var approved = await JsonAsync(await PostAsync(otto, $"/api/deviations/{number}/approval", new { note = "seen" }));
        (approved.GetProperty("state").GetString(), approved.GetProperty("answered_by").GetString(), approved.GetProperty("note").GetString()).Should().Be(("approved", "otto", "seen"));
        (await VerdictAsync(otto)).Should().Be("waived");
        (await PostAsync(otto, $"/api/deviations/{number}/refusal", new { note = "no" })).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity, "it was answered");

        await server.EndAsync();
        (await RunningServer.RunAsync(Folder, "replay")).Output.Should().EndWith("4 entries, 0 faults" + System.Environment.NewLine);
    }

    [Test]
    public async Task Who_asks_does_not_approve_whatever_the_role()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        using var sven = server.As("sven");
        await PutAsync(anna, Unit("2500 m²"), first: true);
        var number = (await JsonAsync(await PostAsync(otto, Path, Wish(), revision: 1))).GetProperty("number").GetInt64();

        var own = await PostAsync(otto, $"/api/deviations/{number}/approval", new { });
        own.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await JsonAsync(own)).GetProperty("type").GetString().Should().Be("/reference#problem-same-person");
        (await VerdictAsync(otto)).Should().Be("fail");
        (await PostAsync(sven, $"/api/deviations/{number}/approval", new { })).StatusCode.Should().Be(HttpStatusCode.OK);
        (await VerdictAsync(otto)).Should().Be("waived");
    }

    [Test]
    public async Task It_holds_for_what_it_was_asked_for_and_not_for_what_was_revised()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        await PutAsync(anna, Unit("2500 m²"), first: true);
        var number = (await JsonAsync(await PostAsync(anna, Path, Wish(), revision: 1))).GetProperty("number").GetInt64();
        await PostAsync(otto, $"/api/deviations/{number}/approval", new { });

        (await PutAsync(anna, Unit("2500 m²", "name: Old Street\n"), revision: 1)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await VerdictAsync(otto)).Should().Be("waived", "the rule does not read what has changed");
        await PutAsync(anna, Unit("9000 m²"), revision: 2);
        (await VerdictAsync(otto)).Should().Be("fail", "nobody has approved of that");
    }

    [Test]
    public async Task It_is_not_approved_of_where_the_facts_have_changed_since()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        await PutAsync(anna, Unit("2500 m²"), first: true);
        var number = (await JsonAsync(await PostAsync(anna, Path, Wish(), revision: 1))).GetProperty("number").GetInt64();
        await PutAsync(anna, Unit("9000 m²"), revision: 1);

        (await PostAsync(otto, $"/api/deviations/{number}/approval", new { })).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await PostAsync(otto, $"/api/deviations/{number}/refusal", new { note = "asked for something else" })).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task What_nobody_may_depart_from_or_nobody_gives_reasons_for_is_not_asked_for()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        await PutAsync(anna, Unit("2500 m²"), first: true);
        foreach (var wish in new[] { Wish(reason: null), Wish(reason: "待定"), Wish(expires: null), Wish(expires: "2020-01-01"), Wish(expires: "soon"), Wish(rule: "no-such-rule"), Wish(rule: "urban-standards") })
            (await PostAsync(anna, Path, wish, revision: 1)).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await GetAsync(anna, Path)).GetArrayLength().Should().Be(0);
        (await PostAsync(anna, Path, Wish(), revision: 7)).StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        (await PostAsync(anna, Path, Wish())).StatusCode.Should().Be(HttpStatusCode.PreconditionRequired);
    }

    [Test]
    public async Task What_a_descriptor_says_of_approvals_is_refused()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        var own = Unit("2500 m²") + "deviations:\n- {rule: demolition-share, reason: I like it, approved_by: anna, approved_on: 2026-01-01, expires_on: 2030-01-01}\n";
        (await PutAsync(anna, own, first: true)).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        using var body = new StringContent(own);
        (await anna.PostAsync(new System.Uri("/api/checks", System.UriKind.Relative), body)).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await SeenBy(anna)).Should().BeEmpty();
    }

    [Test]
    public async Task An_approval_that_was_written_by_hand_counts_for_nothing()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        using var olga = server.As("olga");
        await PutAsync(anna, Unit("2500 m²"), first: true);
        await PostAsync(otto, Path, Wish(), revision: 1);
        await PostAsync(olga, "/api/deviations/1/refusal", new { note = "no" });

        Change(server, "UPDATE log_entry SET entry_type = 'deviation_approval' WHERE number = 2");
        (await DecideUnitAsync(otto)).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        await server.EndAsync();
        var (status, output) = await RunningServer.RunAsync(Folder, "verify");
        status.Should().Be(1);
        output.Should().Contain("entry 2: the entry was changed");
    }

    private static Task<HttpResponseMessage> DecideUnitAsync(HttpClient otto, int revision = 1) => PostAsync(otto, "/api/submissions/renewal_unit/U-1/decisions", null, revision);

    private static async Task<string?> VerdictAsync(HttpClient otto)
    {
        var revision = (await GetAsync(otto, "/api/submissions/renewal_unit/U-1")).GetProperty("revision").GetInt32();
        var decided = await JsonAsync(await DecideUnitAsync(otto, revision));
        foreach (var finding in decided.GetProperty("record").GetProperty("result").GetProperty("findings").EnumerateArray())
        {
            if (finding.GetProperty("rule").GetString() == "demolition-share")
                return finding.GetProperty("verdict").GetString();
        }

        throw new KeyNotFoundException("There is no finding of the rule.");
    }
}
