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

/// <summary>The values of a number, a count or a date (as a day number).</summary>
public sealed class NumberRange(Interval interval) : PossibleValues
{
    /// <summary>The values, in the fact's own unit.</summary>
    public Interval Interval { get; } = interval;

    /// <summary>Its ends as doubles.</summary>
    internal DoubleEnds Ends { get; } = DoubleEnds.Of(interval);

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
