using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>A set of values of one fact: those for which something holds while every other fact stays as it is.</summary>
internal abstract class ValueSet
{
    public abstract bool IsEmpty { get; }

    public abstract ValueSet And(ValueSet other);

    public abstract ValueSet Or(ValueSet other);

    /// <summary>Every other value.</summary>
    public abstract ValueSet Not();

    /// <summary>Every value that the vocabulary allows.</summary>
    public static ValueSet All(Fact fact) => fact.DomainValues is ChoiceSet set ? new MemberSet(set.Members, set.Members) : new RangeSet([fact.Domain]);

    public static ValueSet None(Fact fact) => fact.DomainValues is ChoiceSet set ? new MemberSet(0, set.Members) : new RangeSet([]);

    /// <summary>What is left of it where only what the fact can be counts: its domain, and whole numbers of a count or a date.</summary>
    public ValueSet Within(Fact fact)
    {
        var allowed = And(All(fact));
        return allowed is RangeSet range && fact.Type is FactType.Count or FactType.Date
            ? new RangeSet(range.Pieces.Select(WholeNumbers.In).OfType<Interval>())
            : allowed;
    }
}

/// <summary>Some of the values of a choice or a Boolean, a bit each.</summary>
internal sealed class MemberSet(ulong members, ulong all) : ValueSet
{
    public ulong Members => members;

    public override bool IsEmpty => members == 0;

    public override ValueSet And(ValueSet other) => new MemberSet(members & ((MemberSet)other).Members, all);

    public override ValueSet Or(ValueSet other) => new MemberSet(members | ((MemberSet)other).Members, all);

    public override ValueSet Not() => new MemberSet(all & ~members, all);
}

/// <summary>Some of the values of a number or a date: intervals side by side, in order, none touching the next.</summary>
internal sealed class RangeSet : ValueSet
{
    public RangeSet(IEnumerable<Interval> pieces)
    {
        var merged = new List<Interval>();
        foreach (var piece in pieces.OrderBy(piece => piece, Comparer<Interval>.Create((left, right) => CompareLower(left.Lower, right.Lower))))
        {
            if (merged.Count > 0 && Touch(merged[merged.Count - 1].Upper, piece.Lower))
                merged[merged.Count - 1] = new Interval(merged[merged.Count - 1].Lower, Higher(merged[merged.Count - 1].Upper, piece.Upper));
            else
                merged.Add(piece);
        }

        Pieces = merged;
    }

    public IReadOnlyList<Interval> Pieces { get; }

    public override bool IsEmpty => Pieces.Count == 0;

    public override ValueSet And(ValueSet other) => new RangeSet(
        from left in Pieces
        from right in ((RangeSet)other).Pieces
        let both = Intersect(left, right)
        where both is not null
        select both);

    public override ValueSet Or(ValueSet other) => new RangeSet(Pieces.Concat(((RangeSet)other).Pieces));

    public override ValueSet Not()
    {
        var gaps = new List<Interval>();
        var lower = Bound.Unbounded;
        foreach (var piece in Pieces)
        {
            if (piece.Lower.Value is { } end)
                gaps.Add(new Interval(lower, new Bound(end, !piece.Lower.IsClosed)));
            if (piece.Upper.Value is not { } next)
                return new RangeSet(gaps);

            lower = new Bound(next, !piece.Upper.IsClosed);
        }

        gaps.Add(new Interval(lower, Bound.Unbounded));
        return new RangeSet(gaps);
    }

    /// <summary>What belongs to both; null where nothing does.</summary>
    public static Interval? Intersect(Interval left, Interval right) =>
        Between(CompareLower(left.Lower, right.Lower) >= 0 ? left.Lower : right.Lower, Lowest(left.Upper, right.Upper));

    /// <summary>The numbers between two ends, or null.</summary>
    public static Interval? Between(Bound lower, Bound upper) =>
        lower.Value is { } low && upper.Value is { } high && (low > high || (low == high && !(lower.IsClosed && upper.IsClosed)))
            ? null
            : new Interval(lower, upper);

    private static Bound Lowest(Bound left, Bound right) => CompareLower(Negate(left), Negate(right)) >= 0 ? left : right;

    private static Bound Higher(Bound left, Bound right) => CompareLower(Negate(left), Negate(right)) >= 0 ? right : left;

    private static Bound Negate(Bound bound) => new(-bound.Value, bound.IsClosed);

    // Which lower end lets numbers in first: none before every number, and at one number the end that belongs to it.
    private static int CompareLower(Bound left, Bound right)
    {
        if (left.Value is not { } low)
            return right.Value is null ? 0 : -1;
        if (right.Value is not { } other)
            return 1;
        return low == other ? right.IsClosed.CompareTo(left.IsClosed) : low.CompareTo(other);
    }

    private static bool Touch(Bound upper, Bound lower) =>
        upper.Value is not { } high || lower.Value is not { } low || low < high || (low == high && (upper.IsClosed || lower.IsClosed));
}
