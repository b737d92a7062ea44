using System.Collections.Generic;
using System.Linq;
using Compliance;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Sessions;
using Compliance.Values;

namespace DesignReview;

/// <summary>Writes a finding that came out otherwise: what changed, its present verdict, and how much of the margin is left.</summary>
internal static class ChangeText
{
    /// <summary>The lines: first what flipped, then what only moved.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<FindingChangedEventArgs> changes, string edited) => changes.Count == 0
        ? ["nothing changes"]
        : changes.OrderByDescending(change => change.IsVerdictChanged).SelectMany(change => Of(change, edited));

    private static IEnumerable<string> Of(FindingChangedEventArgs change, string edited)
    {
        var after = change.After;
        var whose = after.Subject.Id == edited ? "" : after.Subject.Id + " ";
        yield return $"{Mark(after.Verdict)} {whose}{after.Rule.Id}: {Verdicts(change)}. {after.MessageInStatedUnits.En}";
        if (change.HeadroomUsed is { IsZero: false } used)
            yield return "    " + Headroom(used);
        if (after.Upcoming is { } next && next != change.Before?.Upcoming)
            yield return $"  ▸ from {next.Limit.From}: {Projected(change)}. {after.UpcomingMessage!.En}";
    }

    private static string Verdicts(FindingChangedEventArgs change)
    {
        var after = VerdictName.Of(change.After.Verdict, Language.English);
        if (change.Before is not { } before)
            return after;
        return change.IsVerdictChanged ? $"{VerdictName.Of(before.Verdict, Language.English)} → {after}" : $"still {after}";
    }

    private static string Projected(FindingChangedEventArgs change)
    {
        var after = VerdictName.Of(change.After.Upcoming!.Projected, Language.English);
        return change.Before?.Upcoming is { } before && before.Projected != change.After.Upcoming.Projected
            ? $"{VerdictName.Of(before.Projected, Language.English)} → {after}"
            : after;
    }

    private static string Headroom(Rational used)
    {
        var share = DecimalText.Of(Rational.Abs(used) * 100, 3);
        if (used.Sign < 0)
            return $"headroom: {share} % more than before";
        return used > 1 ? $"headroom: {share} % of it used, more than there was" : $"headroom: {share} % of it used";
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "✓",
        Verdict.Fail => "✗",
        Verdict.Undetermined => "?",
        Verdict.Waived => "≈",
        _ => "·",
    };
}
