using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Tests;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>Two hundred clients at once for a minute, and ten kills: no error, no lost update, and every decision comes out again.</summary>
[Long]
public sealed class LoadTests : ServerFixture
{
    private const int Clients = 200;
    private const int Kills = 10;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("COMPLIANCE_LOAD_SECONDS") ?? "60", CultureInfo.InvariantCulture));

    [TestCase(false)]
    [TestCase(true)]
    public async Task Two_hundred_clients_hand_in_revise_and_decide(bool onPostgreSql)
    {
        var (servers, settings) = await StartAllAsync(onPostgreSql);
        var (checks, requests, updates) = (new ConcurrentBag<double>(), 0L, new ConcurrentDictionary<string, long>());
        using var end = new CancellationTokenSource(Time);
        var clients = Enumerable.Range(0, Clients).Select(async i =>
        {
            var server = servers[i % servers.Count];
            using var anna = server.As("anna");
            using var olga = server.As("olga");
            var id = $"P-{i}";
            (await PutAsync(anna, Descriptor(id, 70), first: true)).StatusCode.Should().Be(HttpStatusCode.Created);
            for (var revision = 1; !end.IsCancellationRequested; revision++)
            {
                var watch = Stopwatch.StartNew();
                using var body = new StringContent(Descriptor(id, 60 + (revision % 30)));
                (await anna.PostAsync(new Uri("/api/checks", UriKind.Relative), body)).StatusCode.Should().Be(HttpStatusCode.OK);
                checks.Add(watch.Elapsed.TotalMilliseconds);
                (await DecideAsync(olga, id, revision)).StatusCode.Should().Be(HttpStatusCode.Created);
                (await PutAsync(anna, Descriptor(id, 60 + (revision % 30)), revision: revision)).StatusCode.Should().Be(HttpStatusCode.OK);
                updates[id] = revision + 1;
                Interlocked.Add(ref requests, 3);
            }
        });
        await Task.WhenAll(clients);

        using (var reader = servers[0].As("sven"))
        {
            foreach (var (id, revision) in updates)
                (await GetAsync(reader, $"/api/submissions/project/{id}")).GetProperty("revision").GetInt64().Should().Be(revision, "no update is lost");
        }

        await Task.WhenAll(servers.Select(server => server.EndAsync()));
        var decided = updates.Values.Sum(revision => revision - 1);
        (await RunningServer.RunAsync(servers[0].Folder, "replay", settings)).Should().Be((0, $"{decided} entries, 0 faults" + Environment.NewLine));
        var hello = await HelloAsync();
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"{(onPostgreSql ? "PostgreSQL, two servers" : "SQLite")}: {requests / Time.TotalSeconds:F0} requests a second, {decided} decisions; a check takes {Percentile(checks, 50):F0} ms, p99 {Percentile(checks, 99):F0} ms; hello: {hello.PerSecond:F0} a second, p99 {hello.P99:F0} ms"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Nothing_is_lost_in_ten_kills(bool onPostgreSql)
    {
        var acknowledged = new ConcurrentDictionary<long, string>();
        var (servers, settings) = await StartAllAsync(onPostgreSql);
        for (var round = 0; round < Kills; round++)
        {
            var work = Enumerable.Range(0, 20).Select(i => WorkAsync(servers[i % servers.Count], $"P-{round}-{i}", acknowledged)).ToList();

            // Some are decided on before the kill, which comes in the midst of others.
            var before = acknowledged.Count;
            for (var waited = 0; acknowledged.Count < before + 20 && waited < 200; waited++)
                await Task.Delay(100);
            await Task.Delay(round * 137 % 300);
            await Task.WhenAll(servers.Select(server => server.EndAsync()));
            await Task.WhenAll(work);
            for (var i = 0; i < servers.Count; i++)
                servers[i] = await StartProgramInAsync(servers[i].Folder, settings);
        }

        using (var sven = servers[0].As("sven"))
        {
            foreach (var (number, id) in acknowledged)
                (await GetAsync(sven, $"/api/decisions/{number}")).GetProperty("id").GetString().Should().Be(id);
        }

        await Task.WhenAll(servers.Select(server => server.EndAsync()));
        var (status, output) = await RunningServer.RunAsync(servers[0].Folder, "replay", settings);
        status.Should().Be(0, output);
        TestContext.Out.WriteLine($"{acknowledged.Count} decisions were acknowledged before {Kills} kills; the log: {output.Trim()}");
    }

    private async Task<(List<RunningServer> Servers, string[] Settings)> StartAllAsync(bool onPostgreSql)
    {
        string[] settings = ["Server__MostRequestsPerMinute=1000000", .. onPostgreSql ? [await PostgreSql.NewDatabaseAsync()] : Array.Empty<string>()];
        var servers = new List<RunningServer> { await StartProgramInAsync(Directory.CreateDirectory(Path.Combine(Folder, "one")).FullName, settings) };
        if (!onPostgreSql)
            return (servers, settings);

        var second = Directory.CreateDirectory(Path.Combine(Folder, "two")).FullName;
        foreach (var key in new[] { "log-key.pem", "data-key" })
            File.Copy(Path.Combine(Folder, "one", key), Path.Combine(second, key));
        servers.Add(await StartProgramInAsync(second, settings));
        return (servers, settings);
    }

    private static async Task WorkAsync(RunningServer server, string id, ConcurrentDictionary<long, string> acknowledged)
    {
        using var anna = server.As("anna");
        using var olga = server.As("olga");
        try
        {
            await PutAsync(anna, Descriptor(id, 78), first: true);
            while (true)
                acknowledged[(await JsonAsync(await DecideAsync(olga, id, 1))).GetProperty("number").GetInt64()] = id;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or KeyNotFoundException or TaskCanceledException)
        {
            // The server is gone.
        }
    }

    private static async Task<(double PerSecond, double P99)> HelloAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/", () => "hello");
        await app.StartAsync();
        var (times, seconds) = (new ConcurrentBag<double>(), 10);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            while (!end.IsCancellationRequested)
            {
                var watch = Stopwatch.StartNew();
                await client.GetStringAsync(new Uri("/", UriKind.Relative));
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }));
        return (times.Count / (double)seconds, Percentile(times, 99));
    }

    private static double Percentile(IEnumerable<double> times, int percent)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
    }
}
