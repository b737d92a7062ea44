using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>Finds the deviation that counts for a rule, and says what it amounts to.</summary>
internal static class Deviations
{
    /// <summary>A subject's deviation from a rule: the first valid one, else the last one stated; none where none is stated.</summary>
    public static DeviationInForce Find(Subject subject, Rule rule, CalendarDate on)
    {
        var found = default(DeviationInForce);
        var deviations = subject.Deviations;
        for (var i = 0; i < deviations.Count; i++)
        {
            var deviation = deviations[i];
            if (deviation.Rule != rule.Id)
                continue;

            found = new DeviationInForce(deviation, StatusOf(deviation, rule, on));
            if (found.Covers)
                break;
        }

        return found;
    }

    /// <summary>A verdict by the facts with what the subject's deviations make of it: a failure that one covers is waived.</summary>
    public static Verdict Cover(Verdict verdict, Subject subject, Rule rule, CalendarDate on) =>
        verdict == Verdict.Fail && Find(subject, rule, on).Covers ? Verdict.Waived : verdict;

    private static DeviationStatus StatusOf(Deviation deviation, Rule rule, CalendarDate on)
    {
        if (rule.Obligation != Obligation.InPrinciple)
            return DeviationStatus.NotWaivable;
        if (!deviation.IsApprovedOn(on))
            return DeviationStatus.NotApproved;
        return deviation.IsExpiredOn(on) ? DeviationStatus.Expired : DeviationStatus.Valid;
    }
}

/// <summary>A deviation and what it amounts to; <c>default</c> where none is stated.</summary>
internal readonly record struct DeviationInForce(Deviation? Deviation, DeviationStatus Status)
{
    public bool Covers => Deviation is not null && Status == DeviationStatus.Valid;
}
