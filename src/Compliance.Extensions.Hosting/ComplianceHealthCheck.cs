using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Compliance.Extensions.Hosting;

/// <summary>Healthy while all packs are those of their files; degraded while a pack has changed and is wrong, so that the one before it is in use.</summary>
internal sealed class ComplianceHealthCheck(ServedPacks packs) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = packs.Checkers.ToDictionary(checker => $"{checker.Pack.Id}@{checker.Pack.Version}", checker => (object)$"{checker.Pack.Digest} {checker.Pack.Release.State}");
        return Task.FromResult(packs.Failures is { Count: > 0 } failures
            ? HealthCheckResult.Degraded("A pack has changed and is wrong; the one before it is in use. " + string.Join("\n", failures), data: data)
            : HealthCheckResult.Healthy($"{packs.Checkers.Count} packs", data));
    }
}
