using System;
using Compliance.Extensions.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Compliance in a host.</summary>
public static class ComplianceServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ComplianceService"/>. The options are validated and the packs read when the host starts: one that is wrong stops it, with all
    /// that is wrong in the message.
    /// </summary>
    /// <param name="services">The services of the host, which has logs and metrics.</param>
    /// <param name="configure">Says by which packs.</param>
    public static IServiceCollection AddCompliance(this IServiceCollection services, Action<ComplianceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<ComplianceOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ComplianceOptions>, ComplianceOptionsValidator>());
#pragma warning disable RS0030 // A host has a clock, and may have put its own in place of this one.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.TryAddSingleton<ComplianceMetrics>();
        services.TryAddSingleton<ServedPacks>();
        services.TryAddSingleton(provider => new ComplianceService(
            provider.GetRequiredService<ServedPacks>(), provider.GetRequiredService<ComplianceMetrics>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IOptions<ComplianceOptions>>()));
        services.AddHostedService<PacksAtStart>();
        services.AddHostedService<PackReloading>();
        return services;
    }

    /// <summary>Adds a health check of the packs, named <c>compliance</c>.</summary>
    /// <param name="builder">The health checks of the host, which has AddCompliance too.</param>
    public static IHealthChecksBuilder AddCompliance(this IHealthChecksBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<ComplianceHealthCheck>("compliance");
    }
}
