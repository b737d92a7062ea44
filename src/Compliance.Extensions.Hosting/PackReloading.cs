using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Compliance.Extensions.Hosting;

/// <summary>Reads packs again when their files change, once those are at rest.</summary>
internal sealed class PackReloading(ServedPacks packs, IOptions<ComplianceOptions> options, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.ReloadsOnChange)
            return;

        // One change that waits stands for all of them.
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var watchers = packs.WatchedFolders.Where(Directory.Exists).Select(folder => Watch(folder, changes.Writer)).ToList();
        try
        {
            while (await changes.Reader.WaitToReadAsync(stoppingToken).ConfigureAwait(false))
            {
                while (changes.Reader.TryRead(out _))
                    await Task.Delay(Rest, clock, stoppingToken).ConfigureAwait(false);
                packs.Reload();
            }
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    private static FileSystemWatcher Watch(string folder, ChannelWriter<bool> changes)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        void Changed(object? sender, EventArgs arguments) => changes.TryWrite(true);
        watcher.Changed += Changed;
        watcher.Created += Changed;
        watcher.Deleted += Changed;
        watcher.Renamed += Changed;
        watcher.Error += Changed;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
