using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>A folder of its own for each test, and servers in it that are ended behind it.</summary>
public abstract class ServerFixture
{
    private readonly List<RunningServer> _servers = [];

    protected string Folder { get; private set; } = "";

    [SetUp]
    public void MakeFolder() => Folder = Directory.CreateTempSubdirectory("compliance-server-").FullName;

    [TearDown]
    public async Task EndServers()
    {
        foreach (var server in _servers)
            await server.DisposeAsync();
        _servers.Clear();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    private protected Task<RunningServer> StartAsync(params string[] settings) => StartInAsync(Folder, settings);

    private protected async Task<RunningServer> StartInAsync(string folder, params string[] settings)
    {
        var server = await RunningServer.StartAsync(folder, settings);
        _servers.Add(server);
        return server;
    }

    /// <summary>One that can be killed.</summary>
    private protected async Task<RunningServer> StartProgramInAsync(string folder, params string[] settings)
    {
        var server = await RunningServer.StartProgramAsync(folder, settings);
        _servers.Add(server);
        return server;
    }

    private protected static void Change(RunningServer server, string sql) => Execute(server, sql).Should().Be(1);

    private protected static int Execute(RunningServer server, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={server.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A statement of a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }

    protected static string Descriptor(string id, int rate, string place = "jiefang") =>
        $"subject: project\nid: {id}\ndate: 2026-11-01\njurisdiction: {place}\nfacts:\n  construction: new\n  category: public\n  energy_saving_rate: {rate}%\n";

    protected static async Task<HttpResponseMessage> PutAsync(HttpClient client, string descriptor, bool first = false, int? revision = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/submissions") { Content = new StringContent(descriptor) };
        if (first)
            request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        if (revision is { } named)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{named}\"");
        return await client.SendAsync(request);
    }

    protected static Task<HttpResponseMessage> DecideAsync(HttpClient client, string id, int revision, string? key = null) =>
        PostAsync(client, $"/api/submissions/project/{id}/decisions", null, revision, key);

    /// <summary>Posts an object as JSON, or nothing.</summary>
    protected static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, object? body, int? revision = null, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");
        if (revision is { } named)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{named}\"");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    protected static async Task<JsonElement> GetAsync(HttpClient client, string path) => await JsonAsync(await client.GetAsync(new Uri(path, UriKind.Relative)));

    protected static async Task<IEnumerable<string?>> SeenBy(HttpClient client, string filter = "") =>
        (await GetAsync(client, "/api/submissions" + filter)).EnumerateArray().Select(one => one.GetProperty("id").GetString());

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
