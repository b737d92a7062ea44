using System;
using System.Collections.Generic;
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

    // One change that waits stands for all of them.
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private List<FileSystemWatcher> _watchers = [];

    // A host has started when this returns, and its loop may begin later: what changes in between counts too.
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.ReloadsOnChange)
            _watchers = [.. packs.WatchedFolders.Where(Directory.Exists).Select(folder => Watch(folder, _changes.Writer))];
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.ReloadsOnChange)
            return;

        while (await _changes.Reader.WaitToReadAsync(stoppingToken).ConfigureAwait(false))
        {
            while (_changes.Reader.TryRead(out _))
                await Task.Delay(Rest, clock, stoppingToken).ConfigureAwait(false);
            packs.Reload();
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
