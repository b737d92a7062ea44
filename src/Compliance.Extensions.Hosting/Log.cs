using System;
using Compliance.Packs;
using Microsoft.Extensions.Logging;

namespace Compliance.Extensions.Hosting;

/// <summary>What is logged.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Pack {Id}@{Version} loaded: {Rules} rules, {State}")]
    public static partial void Loaded(ILogger logger, string id, string version, int rules, ReleaseState state);

    [LoggerMessage(2, LogLevel.Information, "Pack {Id} reloaded: {Before} to {After}")]
    public static partial void Reloaded(ILogger logger, string id, string before, string after);

    [LoggerMessage(4, LogLevel.Error, "A listener has failed on the reloading of pack {Id}")]
    public static partial void ListenerFailed(ILogger logger, string id, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "A pack has changed and is wrong; the one before it stays in use. {Failure}")]
    public static partial void NotTaken(ILogger logger, string failure);
}
