using System;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Records;
using Compliance.Server.Log;

namespace Compliance.Server.Desk;

/// <summary>Makes decisions again by the version of the rules that each names.</summary>
/// <param name="catalog">Where versions of packs are found.</param>
internal sealed class LogReplay(PackCatalog catalog)
{
    /// <summary>In what a decision does not come out as it was; null where it does, to the letter.</summary>
    public LogFault? Replay(LogEntry entry)
    {
        try
        {
            var differences = DecisionRecord.Parse(entry.Record).Replay(catalog);
            return differences.Count == 0 ? null : new LogFault(entry.Number, string.Join("; ", differences.Select(difference => difference.ToString())));
        }
        catch (Exception exception) when (exception is FormatException or ReadException or ArgumentException)
        {
            return new LogFault(entry.Number, "it cannot be made again: " + exception.Message);
        }
    }
}
