using System.Collections.Generic;
using System.Linq;

namespace Compliance.Values;

/// <summary>The values that one fact may have: a point where it is known, everything that its domain allows where it is missing.</summary>
public abstract class PossibleValues
{
    private protected PossibleValues()
    {
    }

    /// <summary>Whether the fact is known: there is one value only.</summary>
    public abstract bool IsPoint { get; }
}

/// <summary>
/// The values of a number, a count or a date (as a day number). One that is written so that it can be read in several ways has an
/// interval for each: 0.12 under a heading in per cent is 0.12 % or 12 %, and nothing between the two.
/// </summary>
public sealed class NumberRange : PossibleValues
{
    private readonly IReadOnlyList<Interval>? _readings;

    /// <summary>Values that can be read in one way.</summary>
    /// <param name="interval">The values, in the fact's own unit.</param>
    public NumberRange(Interval interval)
    {
        Interval = interval;
        Ends = DoubleEnds.Of(interval);
    }

    /// <summary>Values that can be read in several ways.</summary>
    internal NumberRange(IReadOnlyList<Interval> readings)
        : this(readings.Aggregate(Interval.Hull)) => _readings = readings.Count > 1 ? readings : null;

    /// <summary>The values, in the fact's own unit; of several readings, everything from the least to the greatest.</summary>
    public Interval Interval { get; }

    /// <summary>What each reading allows, in the fact's own unit; the one interval where there is one reading only.</summary>
    public IReadOnlyList<Interval> Readings => _readings ?? [Interval];

    /// <summary>Whether it can be read in several ways.</summary>
    public bool IsAmbiguous => _readings is not null;

    /// <summary>Its ends as doubles.</summary>
    internal DoubleEnds Ends { get; }

    /// <inheritdoc/>
    public override bool IsPoint => Interval.IsPoint;
}

/// <summary>The values of a choice or of a Boolean.</summary>
public sealed class ChoiceSet(ulong members) : PossibleValues
{
    /// <summary>One bit for each value that is possible, in the order of the vocabulary; for a Boolean bit 0 is no and bit 1 is yes.</summary>
    public ulong Members { get; } = members;

    /// <inheritdoc/>
    public override bool IsPoint => (Members & (Members - 1)) == 0;
}
