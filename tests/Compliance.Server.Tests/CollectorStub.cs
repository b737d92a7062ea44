using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Compliance.Server.Tests;

/// <summary>A collector of OpenTelemetry on this machine: OTLP over HTTP, as protobuf, of which it reads what a test asks for.</summary>
internal sealed class CollectorStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _requests = [];

    private CollectorStub(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>All that was sent, as it stands in it.</summary>
    public string Text => string.Concat(_requests.Select(one => Encoding.UTF8.GetString(one.Body)));

    public static async Task<CollectorStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new CollectorStub(app);
        app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            if (request.ContentType != "application/x-protobuf")
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            stub._requests.Enqueue((signal, body.ToArray()));
            return Results.Bytes([], "application/x-protobuf");
        });
        await app.StartAsync();
        return stub;
    }

    /// <summary>The texts at a place of the messages of a signal: the numbers of fields that lead there.</summary>
    public IReadOnlyList<string> Of(string signal, params int[] fields) =>
        [.. _requests.Where(one => one.Path == signal).SelectMany(one => At(one.Body, fields)).Select(bytes => Encoding.UTF8.GetString(bytes))];

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static IEnumerable<byte[]> At(byte[] message, int[] fields) =>
        fields.Length == 0 ? [message] : Fields(message).Where(field => field.Number == fields[0]).SelectMany(field => At(field.Value, fields[1..]));

    // The fields that have a length: messages and texts.
    private static IEnumerable<(int Number, byte[] Value)> Fields(byte[] message)
    {
        var at = 0;
        while (at < message.Length)
        {
            var tag = Varint();
            switch (tag & 7)
            {
                case 0:
                    Varint();
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                case 2:
                    var length = (int)Varint();
                    yield return ((int)(tag >> 3), message[at..(at + length)]);
                    at += length;
                    break;
                default:
                    throw new InvalidDataException($"no wire type of protobuf: {tag & 7}");
            }
        }

        ulong Varint()
        {
            var (value, shift) = (0UL, 0);
            while (true)
            {
                var part = message[at++];
                value |= (ulong)(part & 0x7F) << shift;
                if (part < 0x80)
                    return value;
                shift += 7;
            }
        }
    }
}
