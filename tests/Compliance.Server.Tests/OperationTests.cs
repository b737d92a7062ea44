using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>The program as an operator runs it: its log as lines of JSON, and its end once the requests at hand are answered.</summary>
public sealed class OperationTests : ServerFixture
{
    [Test]
    public async Task The_log_is_lines_of_json_where_it_is_asked_for_and_a_request_at_hand_is_answered_before_the_end()
    {
        var server = await StartProgramInAsync(Folder, "Logging__Console__FormatterName=json");
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        var stream = socket.GetStream();
        var body = Descriptor("P-1", 78);
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"POST /api/checks HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {RunningServer.KeyOf("anna")}\r\nContent-Length: {body.Length}\r\n\r\n{body[..20]}"));
        await Task.Delay(500);
        var end = server.TerminateAsync();
        await Task.Delay(500);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(body[20..]));
        var answer = new byte[12];
        await stream.ReadExactlyAsync(answer);
        Encoding.ASCII.GetString(answer).Should().Be("HTTP/1.1 200");
        (await end).Should().Be(0);
        var lines = server.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.Should().NotBeEmpty();
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            json.RootElement.TryGetProperty("Message", out _).Should().BeTrue();
        }
    }
}
