using System;
using System.Collections.Generic;
using Compliance.Findings;
using Compliance.Values;

namespace Compliance.Sessions;

/// <summary>A finding that came out otherwise than before.</summary>
public sealed class FindingChangedEventArgs : EventArgs
{
    internal FindingChangedEventArgs(Finding? before, Finding after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The finding before; null where the subject is new.</summary>
    public Finding? Before { get; }

    /// <summary>The finding now.</summary>
    public Finding After { get; }

    /// <summary>Whether the verdict is another; else it is what was measured or what is missing that changed.</summary>
    public bool IsVerdictChanged => Before?.Verdict != After.Verdict;

    /// <summary>
    /// How much of what was to spare the change takes, as a part of it: 1/4 where a margin of 20 becomes one of 15, more than 1
    /// where the limit is missed. Null where nothing was to spare, or nothing is measured.
    /// </summary>
    public Rational? HeadroomUsed => Before?.Measured?.Margin is { Sign: > 0 } before && After.Measured?.Margin is { } after
        ? (before - after) / before
        : null;

    internal static IEnumerable<FindingChangedEventArgs> Between(Evaluation? before, Evaluation after, FindingGrounds? grounds)
    {
        for (var i = 0; i < after.Verdicts.Count; i++)
        {
            if (before is not null && grounds!.AreSame(before, after, i))
                continue;

            var old = before?.FindingOf(i);
            var now = after.FindingOf(i);
            if (old is null || old.Differs(now))
                yield return new FindingChangedEventArgs(old, now);
        }
    }
}
