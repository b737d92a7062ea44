using System.Linq;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>
/// What a fact is that is both stated and derived, or derived twice: what both allow; where there is nothing that both allow,
/// each of the two is possible.
/// </summary>
internal static class DerivedValues
{
    /// <summary>Two accounts of one fact as one.</summary>
    public static StatedValue Join(StatedValue one, StatedValue other) => Both(one.PossibleValues, other.PossibleValues) is { } both
        ? one with { PossibleValues = both, DerivedBy = Names(one, other) }
        : one with { PossibleValues = Either(one.PossibleValues, other.PossibleValues), Written = $"{one.Written} | {other.Written}", DerivedBy = Names(one, other) };

    /// <summary>Whether two accounts of one fact cannot both be right.</summary>
    public static bool Disagree(StatedValue one, StatedValue other) => Both(one.PossibleValues, other.PossibleValues) is null;

    private static PossibleValues? Both(PossibleValues one, PossibleValues other)
    {
        if (one is ChoiceSet set && other is ChoiceSet otherSet)
            return (set.Members & otherSet.Members) is not 0 and var members ? new ChoiceSet(members) : null;

        var shared = ((NumberRange)one).Readings
            .SelectMany(left => ((NumberRange)other).Readings.Select(right => left.Intersect(right)))
            .OfType<Interval>()
            .Distinct()
            .ToList();
        return shared.Count == 0 ? null : new NumberRange(shared);
    }

    private static PossibleValues Either(PossibleValues one, PossibleValues other) => one is ChoiceSet set
        ? new ChoiceSet(set.Members | ((ChoiceSet)other).Members)
        : new NumberRange([.. ((NumberRange)one).Readings, .. ((NumberRange)other).Readings]);

    private static string? Names(StatedValue one, StatedValue other) =>
        one.DerivedBy is null || one.DerivedBy == other.DerivedBy ? other.DerivedBy : other.DerivedBy is null ? one.DerivedBy : $"{one.DerivedBy}, {other.DerivedBy}";
}
