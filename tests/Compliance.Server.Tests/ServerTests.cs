using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Server.Tests;

public sealed class ServerTests : ServerFixture
{
    [Test]
    public async Task A_descriptor_is_handed_in_revised_and_decided_on_and_the_decision_comes_out_again()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");

        var first = await PutAsync(anna, Descriptor("P-1", 77), first: true);
        first.StatusCode.Should().Be(HttpStatusCode.Created);
        first.Headers.ETag!.Tag.Should().Be("\"1\"");
        (await PutAsync(anna, Descriptor("P-1", 78), revision: 1)).Headers.ETag!.Tag.Should().Be("\"2\"");

        (await DecideAsync(otto, "P-1", revision: 1)).StatusCode.Should().Be(HttpStatusCode.PreconditionFailed, "what is decided on is what was read");
        var decided = await JsonAsync(await DecideAsync(otto, "P-1", revision: 2));
        decided.GetProperty("number").GetInt64().Should().Be(1);
        decided.GetProperty("by").GetString().Should().Be("otto");
        decided.GetProperty("record").GetProperty("input").GetProperty("text").GetString().Should().Contain("78");

        await server.EndAsync();
        (await RunningServer.RunAsync(Folder, "verify")).Should().Be((0, "1 entries, 0 faults" + Environment.NewLine));
        (await RunningServer.RunAsync(Folder, "replay")).Should().Be((0, "1 entries, 0 faults" + Environment.NewLine));
    }

    [Test]
    public async Task No_update_is_lost_and_a_revision_replaces_only_the_one_it_was_made_from()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        await PutAsync(anna, Descriptor("P-1", 77), first: true);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => PutAsync(anna, Descriptor("P-1", 60 + i), revision: 1)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().Be(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).Should().Be(19);
        (await PutAsync(anna, Descriptor("P-1", 78))).StatusCode.Should().Be(HttpStatusCode.PreconditionRequired);
        (await PutAsync(anna, Descriptor("P-1", 78), first: true)).StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    [Test]
    public async Task A_request_that_comes_again_is_answered_as_it_was()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        await PutAsync(anna, Descriptor("P-1", 78), first: true);
        var (one, two) = (await DecideAsync(otto, "P-1", 1, key: "k"), await DecideAsync(otto, "P-1", 1, key: "k"));
        (one.StatusCode, two.StatusCode).Should().Be((HttpStatusCode.Created, HttpStatusCode.OK));
        (await two.Content.ReadAsStringAsync()).Should().Be(await one.Content.ReadAsStringAsync());
        (await DecideAsync(otto, "P-1", 2, key: "k")).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await JsonAsync(await otto.GetAsync(new Uri("/api/decisions", UriKind.Relative)))).GetArrayLength().Should().Be(1);
    }

    [Test]
    public async Task Callers_see_what_is_theirs_and_do_what_they_may()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var bela = server.As("bela");
        using var otto = server.As("otto");
        using var olga = server.As("olga");
        using var rita = server.As("rita");
        using var nobody = server.As(null);
        await PutAsync(anna, Descriptor("P-1", 78), first: true);
        await PutAsync(anna, Descriptor("P-2", 78, "shanyang"), first: true);

        (await nobody.GetAsync(new Uri("/health", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await nobody.GetAsync(new Uri("/api/submissions", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await SeenBy(bela)).Should().BeEmpty();
        (await SeenBy(anna)).Should().Equal("P-1", "P-2");
        (await SeenBy(otto)).Should().Equal("P-1");
        (await SeenBy(rita)).Should().Equal("P-2");
        (await SeenBy(olga)).Should().Equal("P-1", "P-2");
        (await bela.GetAsync(new Uri("/api/submissions/project/P-1", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await PutAsync(bela, Descriptor("P-1", 78), revision: 1)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await PutAsync(otto, Descriptor("P-3", 78), first: true)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await DecideAsync(anna, "P-1", 1)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await DecideAsync(otto, "P-2", 1)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await DecideAsync(rita, "P-2", 1)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task What_is_wrong_with_a_descriptor_is_said_and_nothing_is_kept()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        var answer = await PutAsync(anna, Descriptor("P-1", 78).Replace("category", "categorie", StringComparison.Ordinal), first: true);
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await JsonAsync(answer)).GetProperty("errors")[0].GetProperty("code").GetString().Should().Be("CP3002");
        (await SeenBy(anna)).Should().BeEmpty();

        using var huge = new StringContent(new string('x', 2 * 1024 * 1024));
        (await anna.PostAsync(new Uri("/api/checks", UriKind.Relative), huge)).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [TestCase("UPDATE log_entry SET content = replace(content, 'A', 'B') WHERE number = 2", "entry 2: the entry was changed")]
    [TestCase("UPDATE log_entry SET made_by = 'sven' WHERE number = 2", "entry 2: the entry was changed")]
    [TestCase("DELETE FROM log_entry WHERE number = 2", "entry 2: the entry is missing")]
    [TestCase("DELETE FROM log_entry WHERE number = 3", "entry 3: the end is cut off: the head names entry 3")]
    [TestCase("UPDATE log_entry SET signature = (SELECT signature FROM log_entry WHERE number = 1) WHERE number = 2", "entry 2: the signature is not that of the entry")]
    [TestCase("UPDATE log_entry SET previous = hash WHERE number = 2", "entry 2: the entry was changed")]
    [TestCase("UPDATE log_entry SET outcome = 'compliant' WHERE number = 2", "entry 2: the entry was changed")]
    [TestCase("UPDATE submission SET wrapped_key = NULL WHERE subject_id = 'P-2'", "entry 2: the key of project/P-2 is gone, and no entry says that it was erased")]
    [TestCase("UPDATE submission SET wrapped_key = (SELECT wrapped_key FROM submission WHERE subject_id = 'P-1') WHERE subject_id = 'P-2'", "entry 2: the content does not open")]
    public async Task Whatever_is_done_to_the_log_is_found(string sql, string found)
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        for (var i = 1; i <= 3; i++)
        {
            await PutAsync(anna, Descriptor($"P-{i}", 78), first: true);
            (await DecideAsync(otto, $"P-{i}", 1)).StatusCode.Should().Be(HttpStatusCode.Created);
        }

        await server.EndAsync();
        Change(server, sql);

        var (status, output) = await RunningServer.RunAsync(Folder, "verify");
        status.Should().Be(1);
        output.Should().Contain(found);
    }

    // Entries that come after would take the place of those that are missing.
    [TestCase("DELETE FROM log_entry WHERE number = 2")]
    [TestCase("UPDATE log_entry SET hash = previous WHERE number = 2")]
    public async Task Nothing_is_added_to_a_log_whose_end_was_cut_off_or_written_anew(string sql)
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        await PutAsync(anna, Descriptor("P-1", 78), first: true);
        await DecideAsync(otto, "P-1", 1);
        await DecideAsync(otto, "P-1", 1);

        Change(server, sql);
        var answer = await DecideAsync(otto, "P-1", 1);
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await JsonAsync(answer)).GetProperty("detail").GetString().Should().Contain("entry 2");

        await server.EndAsync();
        (await RunningServer.RunAsync(Folder, "serve")).Status.Should().Be(1);
        (await RunningServer.RunAsync(Folder, "verify")).Status.Should().Be(1);
    }

    [Test]
    public async Task An_emptyFolder_is_no_log_that_holds()
    {
        (await RunningServer.RunAsync(Folder, "verify")).Status.Should().Be(3);
        Directory.GetFileSystemEntries(Folder).Should().BeEmpty();
    }

    [Test]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_server_is_killed()
    {
        var acknowledged = new List<long>();
        for (var round = 0; round < 3; round++)
        {
            var server = await StartProgramInAsync(Folder);
            using var anna = server.As("anna");
            using var otto = server.As("otto");
            var work = Enumerable.Range(0, 8).Select(i => WorkAsync(anna, otto, $"P-{round}-{i}", acknowledged)).ToList();

            // Some are decided on before the kill, which comes in the midst of others.
            var before = CountOf(acknowledged);
            for (var waited = 0; CountOf(acknowledged) < before + 8 && waited < 600; waited++)
                await Task.Delay(50);
            await Task.Delay(round * 37);
            await server.EndAsync();
            await Task.WhenAll(work);
        }

        var (status, output) = await RunningServer.RunAsync(Folder, "replay");
        output.Should().EndWith(" entries, 0 faults" + Environment.NewLine);
        status.Should().Be(0);
        acknowledged.Should().OnlyHaveUniqueItems().And.NotBeEmpty();
        int.Parse(output.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture).Should().BeGreaterThanOrEqualTo(acknowledged.Count);
    }

    private static int CountOf(List<long> acknowledged)
    {
        lock (acknowledged)
            return acknowledged.Count;
    }

    private static async Task WorkAsync(HttpClient anna, HttpClient otto, string id, List<long> acknowledged)
    {
        try
        {
            await PutAsync(anna, Descriptor(id, 78), first: true);
            for (var revision = 1; ; revision++)
            {
                var decided = await JsonAsync(await DecideAsync(otto, id, revision));
                lock (acknowledged)
                    acknowledged.Add(decided.GetProperty("number").GetInt64());
                await PutAsync(anna, Descriptor(id, 70 + (revision % 20)), revision: revision);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or KeyNotFoundException)
        {
            // The server is gone.
        }
    }
}
