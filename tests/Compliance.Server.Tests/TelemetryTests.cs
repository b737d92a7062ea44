using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>What an operator's collector is sent, by the settings of OpenTelemetry alone.</summary>
public sealed class TelemetryTests : ServerFixture
{
    [Test]
    public async Task Traces_metrics_and_logs_go_to_the_collector_that_the_environment_names()
    {
        await using var collector = await CollectorStub.StartAsync();
        var server = await StartAsync(
            "OTEL_EXPORTER_OTLP_ENDPOINT=" + collector.Address, "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "OTEL_SERVICE_NAME=desk-of-the-test",
            "Logging__OpenTelemetry__LogLevel__Compliance=Information", "Server__AuditsReads=true");
        using var anna = server.As("anna");
        using var otto = server.As("otto");
        await PutAsync(anna, Descriptor("P-1", 78).Replace("date:", "name: 焦作市第十九中学\ndate:", StringComparison.Ordinal), first: true);
        await GetAsync(anna, "/api/submissions/project/P-1");
        using var body = new StringContent(Descriptor("P-2", 78));
        (await anna.PostAsync(new Uri("/api/checks", UriKind.Relative), body)).IsSuccessStatusCode.Should().BeTrue();
        await anna.GetAsync(new Uri("/health", UriKind.Relative));

        // What is on its way is sent before the server ends.
        await server.EndAsync();

        // TracesData.resource_spans.scope_spans.spans.name, and the same of metrics.
        collector.Of("traces", 1, 2, 2, 5).Should().Contain("compliance.evaluate").And.Contain("PUT /api/submissions").And.Contain("POST /api/checks").And.NotContain(name => name.Contains("health"));
        collector.Of("metrics", 1, 2, 2, 1).Should().Contain("compliance.subjects").And.Contain("compliance.evaluation.duration").And.Contain("http.server.request.duration");
        collector.Of("logs", 1, 2, 2, 5, 1).Should().Contain(text => text.Contains("anna read project/P-1"));

        // Resource.attributes: key and value of the first one that names the service.
        collector.Of("traces", 1, 1, 1, 1).Should().Contain("service.name");
        collector.Text.Should().Contain("desk-of-the-test").And.NotContain(RunningServer.KeyOf("anna")).And.NotContain("第十九中学", "no name of a project leaves the server");
    }

    [Test]
    public async Task A_collector_that_does_not_answer_holds_nothing_up()
    {
        var server = await StartAsync("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "OTEL_EXPORTER_OTLP_TIMEOUT=500");
        using var anna = server.As("anna");
        foreach (var number in Enumerable.Range(0, 5))
            (await PutAsync(anna, Descriptor($"P-{number}", 78), first: true)).IsSuccessStatusCode.Should().BeTrue();
    }
}
