using System;
using System.Collections.Concurrent;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Records;
using Compliance.Server.Log;

namespace Compliance.Server.Desk;

/// <summary>Makes decisions again by the version of the rules that each names, which is loaded once.</summary>
/// <param name="catalog">Where versions of packs are found.</param>
internal sealed class LogReplay(PackCatalog catalog)
{
    private readonly ConcurrentDictionary<string, ComplianceChecker> _checkers = [];

    /// <summary>In what a decision does not come out as it was; null where it does, to the letter, and where its key was destroyed.</summary>
    public LogFault? Replay(SignedEntry signed)
    {
        var number = signed.Entry.Number;
        if (signed.Text is not { } record)
            return signed.HasKey ? new LogFault(number, "it cannot be made again: its content does not open") : null;

        try
        {
            var again = DecisionRecord.Parse(record);
            if (again.Subjects[0].Decision.Word() != signed.Entry.Outcome)
                return new LogFault(number, $"its outcome is '{signed.Entry.Outcome}', and its record says '{again.Subjects[0].Decision.Word()}'");

            var differences = _checkers.GetOrAdd(again.Pack.ToString(), pack => ComplianceChecker.Load(pack, catalog)).Replay(again);
            return differences.Count == 0 ? null : new LogFault(number, string.Join("; ", differences.Select(difference => difference.ToString())));
        }
        catch (Exception exception) when (exception is FormatException or ReadException or ArgumentException)
        {
            return new LogFault(number, "it cannot be made again: " + exception.Message);
        }
    }
}
