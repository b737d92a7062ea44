using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Diagnostics;
using Compliance.Packs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compliance.Extensions.Hosting;

/// <summary>The packs of a host as they are at the moment. A pack that is wrong when it is read again is not taken.</summary>
internal sealed class ServedPacks
{
    private readonly Lock _reading = new();
    private readonly ILogger<ComplianceService> _log;
    private readonly ComplianceMetrics _metrics;
    private readonly PackSource[] _sources;
    private volatile ComplianceChecker[]? _checkers;
    private volatile IReadOnlyList<string> _failures = [];

    public ServedPacks(IOptions<ComplianceOptions> options, ILogger<ComplianceService> log, ComplianceMetrics metrics)
    {
        _log = log;
        _metrics = metrics;
        var settings = options.Value;
        var catalog = new PackCatalog(settings.Folders.Count > 0 ? [.. settings.Folders] : [.. PackCatalog.BesideApplication().Roots]) { AllowsChanged = settings.AllowsChanged };
        _sources = [.. settings.Packs.Select(pack => new PackSource(pack, catalog))];
    }

    public event EventHandler<PackReloadedEventArgs>? Reloaded;

    /// <summary>A checker for each pack, in the order of the options.</summary>
    public IReadOnlyList<ComplianceChecker> Checkers => _checkers ?? Load();

    /// <summary>What is wrong with packs that could not be read again: their last reading stays in use.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>The folders in which a change may be one of a pack.</summary>
    public IEnumerable<string> WatchedFolders => _sources.SelectMany(source => source.WatchedFolders).Distinct(StringComparer.Ordinal);

    /// <summary>Reads all packs for the first time.</summary>
    /// <exception cref="InvalidOperationException">One of them is wrong; the message says of all of them what is.</exception>
    public ComplianceChecker[] Load()
    {
        lock (_reading)
        {
            if (_checkers is { } loaded)
                return loaded;

            var failures = new List<string>();
            var checkers = new List<ComplianceChecker>();
            foreach (var source in _sources)
            {
                if (Read(source, failures) is not { } pack)
                    continue;

                checkers.Add(new ComplianceChecker(pack));
                Log.Loaded(_log, pack.Id, pack.Version, pack.Rules.Count, pack.Release.State);
            }

            failures.AddRange(checkers.GroupBy(checker => $"{checker.Pack.Id}@{checker.Pack.Version}").Where(group => group.Count() > 1).Select(group => $"{group.Key}: it is named {group.Count()} times in Packs"));
            if (failures.Count > 0)
                throw new InvalidOperationException("Compliance: packs cannot be used.\n" + string.Join("\n", failures));
            return _checkers = [.. checkers];
        }
    }

    /// <summary>Reads all packs again, and takes those that are right and others than before.</summary>
    public void Reload()
    {
        var changed = new List<PackReloadedEventArgs>();
        lock (_reading)
        {
            var before = Load();
            var after = before.ToArray();
            var failures = new List<string>();
            for (var i = 0; i < _sources.Length; i++)
            {
                if (Read(_sources[i], failures) is not { } pack || IsSame(before[i].Pack, pack))
                    continue;

                after[i] = new ComplianceChecker(pack);
                changed.Add(new PackReloadedEventArgs(before[i], after[i]));
            }

            _failures = failures;
            _checkers = after;
        }

        foreach (var failure in _failures)
            Log.NotTaken(_log, failure);
        foreach (var change in changed)
        {
            _metrics.Reloaded(change.After.Pack);
            Log.Reloaded(_log, change.After.Pack.Id, change.Before.Pack.Version, change.After.Pack.Version);
            Tell(change);
        }
    }

    // One that fails costs the others nothing, and not the next reading either.
    private void Tell(PackReloadedEventArgs change)
    {
        foreach (var listener in Reloaded?.GetInvocationList().Cast<EventHandler<PackReloadedEventArgs>>() ?? [])
        {
            try
            {
                listener(this, change);
            }
#pragma warning disable CA1031 // A listener throws what it likes.
            catch (Exception exception)
            {
                Log.ListenerFailed(_log, change.After.Pack.Id, exception);
            }
#pragma warning restore CA1031
        }
    }

    private static bool IsSame(RulePack before, RulePack after) =>
        before.Id == after.Id && before.Version == after.Version && before.Digest == after.Digest && before.Release.State == after.Release.State;

    private static RulePack? Read(PackSource source, List<string> failures)
    {
        try
        {
            var read = source.Read();
            if (read.Value is { } pack)
                return pack;

            failures.Add($"{source.Name}:\n{string.Join("\n", read.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))}");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            failures.Add($"{source.Name}: {exception.Message}");
        }

        return null;
    }
}
