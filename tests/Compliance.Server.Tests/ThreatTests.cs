using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>What strangers try: a test for each threat of docs/server-threats.md.</summary>
public sealed class ThreatTests : ServerFixture
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    [Test]
    public async Task Forged_ids_and_other_peoples_projects_are_not_there()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var bela = server.As("bela");
        using var otto = server.As("otto");
        await PutAsync(anna, Descriptor("P-1", 78), first: true);
        await DecideAsync(otto, "P-1", 1);
        await PutAsync(anna, "subject: renewal_unit\nid: U-1\njurisdiction: jiefang\nfacts: {is_old_town: true, existing_floor_area: 10 m², demolished_floor_area: 9 m²}\n", first: true);
        await PostAsync(anna, "/api/submissions/renewal_unit/U-1/deviations", new { rule = "demolition-share", reason = "r", expires_on = "2030-01-01" }, 1);

        foreach (var path in new[]
        {
            "/api/submissions/project/P-1", "/api/decisions/1", "/api/decisions/1/replay", "/api/submissions/renewal_unit/U-1/deviations", "/api/decisions/99", "/api/decisions/-1",
            "/api/submissions/project/..%2F..%2Fetc%2Fpasswd", "/api/submissions/project/P-1'%20OR%20'1'='1", "/api/submissions/project/%00", "/api/packs/..%2F..%2Fetc/1.0.0",
            "/api/packs/jiaozuo-2023-3/..%2F1.1.0", "/api/packs/jiaozuo-2023-3/1.1.0/differences?from=..%2F..",
        })
        {
            ((int)(await bela.GetAsync(new Uri(path, UriKind.Relative))).StatusCode).Should().BeOneOf([400, 404], path);
        }

        (await PostAsync(bela, "/api/submissions/renewal_unit/U-1/deviations", new { rule = "demolition-share", reason = "r", expires_on = "2030-01-01" }, 1)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await GetAsync(bela, "/api/decisions?kind=project&id=P-1")).GetArrayLength().Should().Be(0);

        // What looks like SQL is an id like others.
        var odd = "x'; DROP TABLE submission; --";
        (await PutAsync(anna, Descriptor($"\"{odd}\"", 78), first: true)).StatusCode.Should().Be(HttpStatusCode.Created);
        (await SeenBy(anna)).Should().Contain(odd).And.Contain("P-1");
    }

    [Test]
    public async Task Huge_nested_and_slow_bodies_are_ended()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        var watch = Stopwatch.StartNew();
        foreach (var (path, body, status) in new[]
        {
            ("/api/checks", new string('x', 2 * 1024 * 1024), HttpStatusCode.RequestEntityTooLarge),
            ("/api/checks", new string('[', 200_000), HttpStatusCode.UnprocessableEntity),
            ("/api/checks", "a: &a [x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n", HttpStatusCode.UnprocessableEntity),
            ("/api/what-if", "{\"descriptor\":" + new string('[', 100_000), HttpStatusCode.BadRequest),
        })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            (await anna.PostAsync(new Uri(path, UriKind.Relative), content)).StatusCode.Should().Be(status, path);
        }

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));

        // One byte a second is no body.
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/checks HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {RunningServer.KeyOf("anna")}\r\nContent-Length: 1000\r\n\r\n"));
        var answer = Task.Run(async () =>
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            return await reader.ReadLineAsync();
        });
        while (!answer.IsCompleted && watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                await stream.WriteAsync("x"u8.ToArray());
            }
            catch (IOException)
            {
                break;
            }

            await Task.WhenAny(answer, Task.Delay(1000));
        }

        (await answer.WaitAsync(TimeSpan.FromSeconds(10))).Should().Contain("408");
    }

    [Test]
    public async Task Packs_that_are_sent_lay_nothing_outside_of_their_folder()
    {
        var server = await StartAsync();
        using var sven = server.As("sven");
        using var anna = server.As("anna");
        foreach (var name in new[] { "../evil.yaml", "/tmp/evil-pack.yaml", "a/../../../evil.yaml" })
        {
            using var bytes = new MemoryStream();
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                await writer.WriteAsync("id: evil");
            }

            using var content = new ByteArrayContent(bytes.ToArray());
            var answer = await sven.PostAsync(new Uri("/api/packs/impact", UriKind.Relative), content);
            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, name);
        }

        File.Exists("/tmp/evil-pack.yaml").Should().BeFalse();
        using var garbage = new ByteArrayContent([1, 2, 3]);
        (await sven.PostAsync(new Uri("/api/packs/impact", UriKind.Relative), garbage)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var own = new ByteArrayContent([1, 2, 3]);
        (await anna.PostAsync(new Uri("/api/packs/impact", UriKind.Relative), own)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Script_in_every_text_stays_text()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = await LoggedInAsync(server, "otto");
        await PutAsync(anna, $"subject: renewal_unit\nid: '{Hostile.Replace("'", "''", StringComparison.Ordinal)}'\nname: '{Hostile.Replace("'", "''", StringComparison.Ordinal)}'\nsource: '<b>x'\njurisdiction: jiefang\nfacts: {{is_old_town: true, existing_floor_area: 10 m², demolished_floor_area: 9 m²}}\n", first: true);
        var path = "/submissions/renewal_unit/" + Uri.EscapeDataString(Hostile);
        (await PostAsync(anna, "/api" + path + "/deviations", new { rule = "demolition-share", reason = Hostile, document = Hostile, expires_on = "2030-01-01" }, 1)).StatusCode.Should().Be(HttpStatusCode.Created);
        (await PostAsync(otto, "/api/deviations/1/refusal", new { note = Hostile })).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "a cookie opens no interface of programs");
        foreach (var page in new[] { "/zh" + path, "/en/desk", "/en/desk?id=" + Uri.EscapeDataString(Hostile), "/en/rules/" + Uri.EscapeDataString(Hostile), "/zh/city" })
        {
            var answer = await otto.GetAsync(new Uri(page, UriKind.Relative));
            (await answer.Content.ReadAsStringAsync()).Should().NotContain("<script>alert").And.NotContain("<img src=x");
            answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'").And.NotContain("unsafe-inline").And.Contain("frame-ancestors 'none'");
            answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        }
    }

    [Test]
    public async Task What_another_site_has_a_browser_send_is_refused()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        await PutAsync(anna, Descriptor("P-1", 78), first: true);
        using var otto = await LoggedInAsync(server, "otto");
        using var forged = new FormUrlEncodedContent([new("revision", "1")]);
        (await otto.PostAsync(new Uri("/zh/submissions/project/P-1/decide", UriKind.Relative), forged)).StatusCode.Should().Be(HttpStatusCode.BadRequest);

        // A form that is sent twice decides once.
        var page = await (await otto.GetAsync(new Uri("/zh/submissions/project/P-1", UriKind.Relative))).Content.ReadAsStringAsync();
        string Hidden(string name) => Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;
        for (var i = 0; i < 2; i++)
        {
            using var form = new FormUrlEncodedContent([new("form_token", Hidden("form_token")), new("revision", "1"), new("once", Hidden("once"))]);
            (await otto.PostAsync(new Uri("/zh/submissions/project/P-1/decide", UriKind.Relative), form)).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/zh/decisions/1");
        }

        (await GetAsync(anna, "/api/decisions")).GetArrayLength().Should().Be(1);
    }

    [Test]
    public async Task Keys_that_have_expired_open_nothing_and_cookies_of_them_neither()
    {
        var first = await StartProgramInAsync(Folder);
        using var otto = await LoggedInAsync(first, "otto");
        await first.EndAsync();

        // A cookie outlives the server, and not the key.
        var second = await StartProgramInAsync(Folder, $"Server__Keys__0__ExpiresAt={DateTimeOffset.UnixEpoch:O}");
        (await otto.GetAsync(new Uri(second.Address, "/zh/desk"))).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/zh/desk");
        using var anna = second.As("anna");
        (await anna.GetAsync(new Uri("/api/submissions", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        await second.EndAsync();
        var third = await StartProgramInAsync(Folder, $"Server__Keys__2__ExpiresAt={DateTimeOffset.UnixEpoch:O}");
        (await otto.GetAsync(new Uri(third.Address, "/zh/desk"))).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/zh/login");
        (first.Output + second.Output + third.Output).Should().NotContain(RunningServer.KeyOf("anna")).And.NotContain(RunningServer.KeyOf("otto"), "no secret is in the log");
    }

    [Test]
    public async Task Callers_that_ask_too_often_wait_and_names_that_read_alike_are_refused()
    {
        var server = await StartAsync("Server__MostRequestsPerMinute=5");
        using var anna = server.As("anna");
        using var bela = server.As("bela");
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 30; i++)
            answers.Add(await anna.GetAsync(new Uri("/api/submissions", UriKind.Relative)));
        answers.Should().Contain(answer => answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter != null);
        (await bela.GetAsync(new Uri("/api/submissions", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK, "others do not wait for that");
        await server.EndAsync();

        (await RunningServer.RunAsync(Folder, "serve", "Server__Keys__6__Name=An\u200Bna", "Server__Keys__6__Role=official", "Server__Keys__6__Sha256=" + new string('a', 64))).Status.Should().Be(3);
    }

    private static async Task<HttpClient> LoggedInAsync(RunningServer server, string name)
    {
        var client = server.As(null);
        var page = await client.GetStringAsync(new Uri("/zh/login", UriKind.Relative));
        using var form = new FormUrlEncodedContent([new("form_token", Regex.Match(page, "name=\"form_token\" value=\"([^\"]*)\"").Groups[1].Value), new("key", RunningServer.KeyOf(name))]);
        (await client.PostAsync(new Uri("/zh/login", UriKind.Relative), form)).RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/zh/desk");
        return client;
    }
}
