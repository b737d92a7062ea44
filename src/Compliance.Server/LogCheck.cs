using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Packs;
using Compliance.Server.Desk;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Compliance.Server;

/// <summary>Reads the whole log, and says what in it is not as it was written, or does not come out again.</summary>
internal static class LogCheck
{
    /// <summary>Runs it: 0 where all is well, 1 where something is not.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, bool withReplay, TextWriter output)
    {
        var settings = services.GetRequiredService<IOptions<ServerOptions>>().Value;
        var verifier = new LogVerifier(services.GetRequiredService<LogKey>());
        verifier.Begin(settings.HeadFile);
        var replay = withReplay ? new LogReplay(services.GetRequiredService<PackCatalog>()) : null;
        var faults = 0;
        await foreach (var signed in services.GetRequiredService<LogStore>().ReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            verifier.Add(signed);
            if (signed.Entry.Type != EntryTypes.Decision || replay?.Replay(signed) is not { } fault)
                continue;

            faults++;
            await output.WriteLineAsync(fault.ToString()).ConfigureAwait(false);
        }

        verifier.End();
        foreach (var fault in verifier.Faults)
            await output.WriteLineAsync(fault.ToString()).ConfigureAwait(false);
        faults += verifier.Faults.Count;
        await output.WriteLineAsync($"{verifier.Entries} entries, {faults} faults").ConfigureAwait(false);
        return faults == 0 ? 0 : 1;
    }
}
