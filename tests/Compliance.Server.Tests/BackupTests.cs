using System;
using System.IO;
using System.Net;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>A backup as docs/administration.md says that it is made.</summary>
public sealed class BackupTests : ServerFixture
{
    [Test]
    public async Task A_backup_of_a_running_server_is_restored_and_goes_on()
    {
        var server = await StartAsync();
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        await PutAsync(anna, Descriptor("P-1", 78), first: true);
        await DecideAsync(otto, "P-1", 1);

        // The head first: one that is later than the database says that the end was cut off.
        var backup = Directory.CreateDirectory(Path.Combine(Folder, "backup")).FullName;
        foreach (var file in new[] { "log-head", "log-key.pem", "data-key" })
            File.Copy(Path.Combine(Folder, file), Path.Combine(backup, file));
        Execute(server, $"VACUUM INTO '{Path.Combine(backup, "compliance.db")}'");
        await DecideAsync(otto, "P-1", 1);
        await server.EndAsync();

        (await RunningServer.RunAsync(backup, "replay")).Should().Be((0, "1 entries, 0 faults" + Environment.NewLine));
        var restored = await StartInAsync(backup);
        using var again = restored.As("otto");
        (await DecideAsync(again, "P-1", 1)).StatusCode.Should().Be(HttpStatusCode.Created);
        await restored.EndAsync();
        (await RunningServer.RunAsync(backup, "replay")).Should().Be((0, "2 entries, 0 faults" + Environment.NewLine));
    }
}
