using System;
using System.Globalization;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Server.Access;

/// <summary>How large, how many and how slow requests may be.</summary>
internal static class Limits
{
    /// <summary>The policy of those who say who they are: guessing keys takes for ever.</summary>
    public const string Login = "login";

    private const int LoginsPerMinute = 30;

    public static void Add(IServiceCollection services, IWebHostBuilder web, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Server").Get<ServerOptions>() ?? new ServerOptions();
        web.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MostBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);

            // A body that comes by drops is ended.
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        });
        services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(settings.MostSeconds),
            TimeoutStatusCode = StatusCodes.Status408RequestTimeout,
        });
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
                    ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
                    : "1";
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetTokenBucketLimiter(CallerOf(http), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = settings.MostRequestsPerMinute,
                TokensPerPeriod = Math.Max(1, settings.MostRequestsPerMinute / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }));
            options.AddPolicy(Login, http => RateLimitPartition.GetFixedWindowLimiter(AddressOf(http), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = LoginsPerMinute,
                Window = TimeSpan.FromMinutes(1),
            }));
        });
    }

    private static string CallerOf(HttpContext http) => http.User.Identity is { IsAuthenticated: true, Name: { } name } ? "caller " + name : AddressOf(http);

    private static string AddressOf(HttpContext http) => "address " + http.Connection.RemoteIpAddress;
}
