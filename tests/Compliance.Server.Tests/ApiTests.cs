using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Server.Tests;

public sealed class ApiTests : ServerFixture
{
    [Test]
    public async Task The_document_describes_every_operation_and_every_problem()
    {
        var server = await StartAsync();
        using var nobody = server.As(null);
        var document = await GetAsync(nobody, "/openapi/v1.json");
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name} {path.Name}", operation.Value))).ToList();
        operations.Select(one => one.Name).Should().Contain(
            ["post /api/checks", "put /api/submissions", "get /api/submissions", "post /api/submissions/{kind}/{id}/decisions", "post /api/what-if", "get /api/assessment", "get /api/packs/{id}/{version}/impact"]);
        foreach (var (name, operation) in operations)
        {
            operation.GetProperty("summary").GetString().Should().NotBeNullOrWhiteSpace(name);
            operation.GetProperty("description").GetString().Should().NotBeNullOrWhiteSpace(name);
            operation.GetProperty("security").GetArrayLength().Should().Be(1, name);
            var responses = operation.GetProperty("responses").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetProperty("description").GetString()!);
            responses.Keys.Should().Contain(["400", "401", "403", "413", "429"], name);
            responses["401"].Should().Contain("unauthorized: ", name);
            responses.Where(one => one.Key[0] is '4' or '5').Should().OnlyContain(one => one.Value.Contains(": ", StringComparison.Ordinal), name);
        }

        var page = await nobody.GetAsync(new Uri("/en/reference", UriKind.Relative));
        var text = await page.Content.ReadAsStringAsync();
        text.Should().Contain("/api/what-if").And.Contain("id=\"problem-same-person\"");
        page.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'").And.NotContain("unsafe");
        System.Text.RegularExpressions.Regex.Matches(text, "(src|href)=\"(?<to>[^\"]*)\"").Select(one => one.Groups["to"].Value).Should().OnlyContain(to => to.StartsWith('/') || to.StartsWith('#') || to == "data:,");
    }

    [Test]
    public async Task What_if_tells_what_changes_and_keeps_nothing()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var bela = server.As("bela");
        using var sven = server.As("sven");
        await PutAsync(anna, Descriptor("P-1", 60), first: true);

        var stored = await JsonAsync(await PostAsync(anna, "/api/what-if", new { kind = "project", id = "P-1", changes = new { construction = "none" } }));
        stored.GetProperty("changes").EnumerateArray().Should().Contain(one => one.GetProperty("verdict_changed").GetBoolean());
        var given = await JsonAsync(await PostAsync(anna, "/api/what-if", new { descriptor = Descriptor("P-9", 60), changes = new { construction = "none" } }));
        given.GetProperty("after").GetString().Should().Be(stored.GetProperty("after").GetString());
        (await GetAsync(anna, "/api/submissions/project/P-1")).GetProperty("descriptor").GetString().Should().Contain("construction: new");
        (await PostAsync(bela, "/api/what-if", new { kind = "project", id = "P-1" })).StatusCode.Should().Be(HttpStatusCode.NotFound);

        var wrong = await PostAsync(anna, "/api/what-if", new { kind = "project", id = "P-1", changes = new { constructoin = "none", energy_saving_rate = "fast" } });
        wrong.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await JsonAsync(wrong)).GetProperty("errors").GetArrayLength().Should().Be(2);

        (await PostAsync(anna, "/api/what-if", new { kind = "project", id = "P-1", register = true })).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await PutAsync(anna, "subject: jurisdiction\nid: jiefang\ndate: 2026-11-01\nfacts: {}\n", first: true);
        var city = await JsonAsync(await PostAsync(sven, "/api/what-if", new { kind = "project", id = "P-1", changes = new { is_prefabricated = "true", gross_floor_area = "1000 m²", started_on = "2026-05-01" }, register = true }));
        city.GetProperty("changes").EnumerateArray().Should().Contain(one => one.GetProperty("kind").GetString() == "jurisdiction");
    }

    [Test]
    public async Task Submissions_are_listed_by_pages_and_filters()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var olga = server.As("olga");
        for (var i = 1; i <= 5; i++)
            await PutAsync(anna, Descriptor($"P-{i}", 78, i < 4 ? "解放区" : "shanyang"), first: true);
        await DecideAsync(olga, "P-2", 1);

        (await SeenBy(anna, "?size=2")).Should().Equal("P-1", "P-2");
        (await SeenBy(anna, "?size=2&afterKind=project&afterId=P-2")).Should().Equal("P-3", "P-4");
        (await SeenBy(anna, "?jurisdiction=jiefang")).Should().Equal("P-1", "P-2", "P-3");
        (await SeenBy(anna, "?jurisdiction=jiaozuo")).Should().HaveCount(5, "what lies in a district lies in the city");
        (await SeenBy(anna, "?kind=plot")).Should().BeEmpty();
        (await SeenBy(anna, "?id=P-3")).Should().Equal("P-3");
        (await SeenBy(anna, "?decision=none")).Should().Equal("P-1", "P-3", "P-4", "P-5");
        (await SeenBy(anna, "?decision=undetermined")).Should().Equal("P-2");
        await PutAsync(anna, Descriptor("P-2", 70), revision: 1);
        (await SeenBy(anna, "?decision=none&id=P-2")).Should().Equal(["P-2"], "nobody has decided on what it is now");
    }

    [Test]
    public async Task An_official_of_the_city_sees_what_lies_in_its_districts_by_whichever_name()
    {
        var server = await StartAsync("Server__Keys__3__Jurisdictions__0=焦作市");
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        using var olga = server.As("olga");
        await PutAsync(anna, Descriptor("P-1", 78, "解放区"), first: true);
        await PutAsync(anna, Descriptor("P-2", 78, "nowhere"), first: true);
        (await SeenBy(otto)).Should().Equal("P-1");
        (await SeenBy(olga)).Should().Equal("P-1");
    }

    [Test]
    public async Task Jurisdictions_are_assessed_over_all_that_was_handed_in_and_not_decided_on()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        using var olga = server.As("olga");
        await PutAsync(anna, Descriptor("P-1", 78), first: true);
        await PutAsync(anna, "subject: jurisdiction\nid: jiefang\ndate: 2026-11-01\nfacts: {}\n", first: true);

        var all = await GetAsync(olga, "/api/assessment?asOf=2026-12-31");
        all.GetProperty("date").GetString().Should().Be("2026-12-31");
        var places = all.GetProperty("jurisdictions").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!, one => one.GetProperty("subjects").GetProperty("all").GetInt32());
        places.Should().Contain("jiaozuo", 1).And.Contain("jiefang", 1).And.Contain("wuzhi", 0);
        (await GetAsync(otto, "/api/assessment")).GetProperty("jurisdictions").EnumerateArray().Select(one => one.GetProperty("id").GetString()).Should().Equal("jiefang");
        (await anna.GetAsync(new Uri("/api/assessment", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await PostAsync(otto, "/api/submissions/jurisdiction/jiefang/decisions", null, 1)).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task Versions_of_packs_are_compared_and_tried_on_what_was_handed_in()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        using var sven = server.As("sven");
        await PutAsync(anna, Descriptor("P-1", 78), first: true);

        var pack = (await GetAsync(anna, "/api/packs")).EnumerateArray().Single(one => one.GetProperty("id").GetString() == "jiaozuo-2023-3");
        pack.GetProperty("versions").EnumerateArray().Select(one => one.GetString()).Should().Contain(["1.0.0", "1.1.0", "1.2.0"]);
        pack.GetProperty("in_use")[0].GetString().Should().Be("1.2.0");
        (await GetAsync(anna, "/api/packs/jiaozuo-2023-3/1.2.0")).GetProperty("rules").EnumerateArray().Should().OnlyContain(rule => rule.GetProperty("sentence").GetProperty("zh").GetString()!.Length > 5);
        (await GetAsync(anna, "/api/packs/jiaozuo-2023-3/1.2.0/differences?from=1.0.0")).GetProperty("rules").GetArrayLength().Should().BePositive();
        (await GetAsync(sven, "/api/packs/jiaozuo-2023-3/1.2.0/impact?from=1.0.0")).GetProperty("subjects").GetInt32().Should().Be(1);
        (await otto.GetAsync(new Uri("/api/packs/jiaozuo-2023-3/1.2.0/impact?from=1.0.0", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Forbidden, "otto does not see all of it");

        using var zip = new ByteArrayContent(Zip());
        var sent = await JsonAsync(await sven.PostAsync(new Uri("/api/packs/impact", UriKind.Relative), zip));
        sent.GetProperty("to").GetString().Should().Be("jiaozuo-2023-3@1.2.0");
        sent.GetProperty("flipped").GetInt32().Should().Be(0);
    }

    [Test]
    public async Task A_descriptor_comes_as_a_table_too()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/submissions") { Content = new StringContent("subject,id,jurisdiction,construction,gross_floor_area\nproject,T-1,jiefang,new,1.2 万m²\n", System.Text.Encoding.UTF8, "text/csv") };
        request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        (await anna.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Created);
        (await GetAsync(anna, "/api/submissions/project/T-1")).GetProperty("descriptor").GetString().Should().Contain("1.2 万m²");
    }

    [Test]
    public async Task What_was_erased_is_read_by_nobody_and_the_log_stays_whole()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        using var sven = server.As("sven");
        await PutAsync(anna, Descriptor("P-1", 78).Replace("date:", "name: Zhang San\ndate:", StringComparison.Ordinal), first: true);
        await PutAsync(anna, Descriptor("P-2", 78), first: true);
        await DecideAsync(otto, "P-1", 1);
        await DecideAsync(otto, "P-2", 1);

        (await PostAsync(otto, "/api/submissions/project/P-1/erasure?reason=asked", null, 1)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await PostAsync(sven, "/api/submissions/project/P-1/erasure?reason=asked", null, 1)).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await sven.GetAsync(new Uri("/api/submissions/project/P-1", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await sven.GetAsync(new Uri("/api/decisions/1", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await PutAsync(anna, Descriptor("P-1", 78), first: true)).StatusCode.Should().Be(HttpStatusCode.Conflict, "the id stays taken");
        await DecideAsync(otto, "P-2", 1);

        await server.EndAsync();
        (await RunningServer.RunAsync(Folder, "replay")).Should().Be((0, "4 entries, 0 faults" + Environment.NewLine));
        Directory.GetFiles(Folder, "compliance.db*").Should().NotContain(file => File.ReadAllText(file, System.Text.Encoding.Latin1).Contains("Zhang San", StringComparison.Ordinal));
    }

    private static byte[] Zip()
    {
        var rules = Path.Combine(TestContext.CurrentContext.TestDirectory, "rules");
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.GetFiles(Path.Combine(rules, "jiaozuo-2023-3", "1.2.0"), "*", SearchOption.AllDirectories).Concat(Directory.GetFiles(rules)))
                zip.CreateEntryFromFile(file, Path.GetRelativePath(rules, file).Replace('\\', '/'));
        }

        return bytes.ToArray();
    }
}
