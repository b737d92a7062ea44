using System;
using System.Linq;
using Compliance.Extensions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Compliance.Server;

/// <summary>Traces, metrics and logs by OTLP, where the environment names a collector in the words of OpenTelemetry: <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>. What is sent names operations and ids, and holds no key, no name and no descriptor.</summary>
internal static class Telemetry
{
    private const string ServiceName = "compliance-server";

    private static readonly string[] Endpoints =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT"];

    private static readonly string[] Meters =
        [ComplianceTelemetry.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Npgsql", "System.Runtime"];

    public static void Add(WebApplicationBuilder builder)
    {
        if (Endpoints.All(name => string.IsNullOrWhiteSpace(builder.Configuration[name])))
            return;

        builder.Logging.AddOpenTelemetry(logs => logs.IncludeFormattedMessage = true);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
            {
                // The name that the environment gives comes before ours.
                if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_SERVICE_NAME"]))
                    resource.AddService(ServiceName);
            })
            .WithTracing(traces => traces
                .AddSource(ComplianceTelemetry.ActivitySourceName)
                .AddAspNetCoreInstrumentation(requests => requests.Filter = http => !http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)))
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .UseOtlpExporter();
    }
}
