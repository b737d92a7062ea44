using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>Two servers side by side on one PostgreSQL.</summary>
public sealed class PostgreSqlTests : ServerFixture
{
    [Test]
    public async Task Two_servers_write_one_chain_and_lose_no_update()
    {
        var database = await PostgreSql.NewDatabaseAsync();
        var one = await StartInAsync(Second("one"), database);
        var two = await StartInAsync(Second("two", from: "one"), database);
        using var anna = one.As("anna");
        using var also = two.As("anna");
        using var otto = one.As("otto");
        using var olga = two.As("olga");
        await PutAsync(anna, Descriptor("P-0", 77), first: true);
        var revisions = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => PutAsync(i % 2 == 0 ? anna : also, Descriptor("P-0", 60 + i), revision: 1)));
        revisions.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().Be(1);
        revisions.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).Should().Be(19);

        for (var i = 1; i <= 10; i++)
            await PutAsync(anna, Descriptor($"P-{i}", 78), first: true);
        var decided = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => DecideAsync(i % 2 == 0 ? otto : olga, $"P-{1 + (i / 4)}", 1, key: i % 4 < 2 ? "same" + (i / 4) : null)));
        decided.Should().OnlyContain(answer => answer.IsSuccessStatusCode);
        await one.EndAsync();
        await two.EndAsync();

        // Of each ten, one key came from two callers, and so answers two requests.
        (await RunningServer.RunAsync(one.Folder, "replay", database)).Should().Be((0, "40 entries, 0 faults" + Environment.NewLine));
        (await RunningServer.RunAsync(two.Folder, "verify", database)).Status.Should().Be(0);
    }

    [Test]
    public async Task A_server_with_other_keys_does_not_start()
    {
        var database = await PostgreSql.NewDatabaseAsync();
        var one = await StartInAsync(Second("one"), database);
        await one.EndAsync();
        (await RunningServer.RunAsync(Second("other"), "serve", database)).Status.Should().Be(3);
    }

    private string Second(string name, string? from = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        foreach (var key in from is null ? [] : new[] { "log-key.pem", "data-key" })
            File.Copy(Path.Combine(Folder, from!, key), Path.Combine(folder, key));
        return folder;
    }
}
