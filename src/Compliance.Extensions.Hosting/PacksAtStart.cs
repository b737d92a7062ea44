using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace Compliance.Extensions.Hosting;

/// <summary>Reads the packs when the host starts, so that one that is wrong stops the start and not the first request.</summary>
internal sealed class PacksAtStart(ServedPacks packs) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        packs.Load();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
