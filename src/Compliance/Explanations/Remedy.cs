using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>
/// A change of one fact with which the rule would pass while every other fact stays as it is. A value that would merely make the
/// rule not apply is none.
/// </summary>
public sealed class Remedy
{
    internal Remedy(Fact fact, StatedValue? stated, PossibleValues current, ValueSet passing)
    {
        Fact = fact;
        Stated = stated;
        Current = current;
        Ranges = passing is RangeSet range ? range.Pieces : [];
        Members = passing is MemberSet set ? set.Members : 0;
        Nearest = current is NumberRange box ? Closest(box.Interval, Ranges) : null;
    }

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>What is stated of it now, or null.</summary>
    public StatedValue? Stated { get; }

    /// <summary>What it may be now.</summary>
    public PossibleValues Current { get; }

    /// <summary>Of a number, a count or a date: all the values that pass, in the fact's own unit, in order; empty for any other fact.</summary>
    public IReadOnlyList<Interval> Ranges { get; }

    /// <summary>Of those, the ones that take the smallest change; null for a choice or a Boolean.</summary>
    public Interval? Nearest { get; }

    /// <summary>Of a choice or a Boolean: the values that pass, a bit each, as in <see cref="ChoiceSet"/>; 0 for any other fact.</summary>
    public ulong Members { get; }

    private static Interval? Closest(Interval now, IReadOnlyList<Interval> pieces) => pieces.OrderBy(piece => Gap(now, piece)).FirstOrDefault();

    // How far a value has to move at the least; nothing where some value passes already.
    private static Rational Gap(Interval now, Interval piece)
    {
        if (piece.Upper.Value is { } high && now.Lower.Value is { } low && high < low)
            return low - high;
        return piece.Lower.Value is { } from && now.Upper.Value is { } to && from > to ? from - to : Rational.Zero;
    }
}
