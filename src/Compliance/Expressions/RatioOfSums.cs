using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>
/// A sum over parts divided by another, exactly, where what a part adds to the one says nothing of what it adds to the other. Neither is negative, and the
/// other is never 0. The quotient is greatest where every part that is there adds as much as it may to the one and as little to the other; which parts are
/// there, where that is open, follows from the quotient itself: it is guessed and corrected until it is its own answer.
/// </summary>
internal static class RatioOfSums
{
    /// <summary>What the quotient may be; null where there is none for certain.</summary>
    /// <param name="parts">Of each part what it adds to the one as its value, and to the other as its weight.</param>
    public static Interval? Of(IReadOnlyList<WeightedPart> parts)
    {
        if (parts.Count == 0)
            return null;

        var lowest = Lowest(parts);
        return new Interval(new Bound(-lowest.Value, lowest.IsClosed), Highest(parts));
    }

    private static Bound Highest(IReadOnlyList<WeightedPart> parts)
    {
        if (parts.Any(part => part.Options.Any(option => option.Value.Upper.Value is null)))
            return Bound.Unbounded;
        return HighestOf([.. parts.Select(part => new Choices(
            [.. part.Options.Select(option => new Choice(option.Value.Upper, option.Weight.Lower.Value is null ? Bound.Open(Rational.Zero) : option.Weight.Lower, option.IsMany))], part.MayBeAbsent))]);
    }

    // The least is the greatest of the other sign. What is divided by more and more comes to nothing.
    private static Bound Lowest(IReadOnlyList<WeightedPart> parts)
    {
        if (parts.Any(part => part.Options.Any(option => option.Value.Lower.Value is null)))
            return Bound.Unbounded;
        if (parts.Any(part => part.Options.Any(option => option.Weight.Upper.Value is null)))
            return new Bound(Rational.Zero, parts.All(part => part.MayBeAbsent || IsNothing(part)) && parts.Any(IsNothing));
        return HighestOf([.. parts.Select(part => new Choices(
            [.. part.Options.Select(option => new Choice(new Bound(-option.Value.Lower.Value, option.Value.Lower.IsClosed), option.Weight.Upper, option.IsMany))], part.MayBeAbsent))]);

        static bool IsNothing(WeightedPart part) => part.Options.Any(option => option.Value.Lower is { IsClosed: true, Value: { IsZero: true } });
    }

    private static Bound HighestOf(IReadOnlyList<Choices> parts)
    {
        // Of any number of the same the quotient is nearly theirs, whatever else there is.
        var many = parts.SelectMany(part => part.All).Where(choice => choice.IsMany).ToList();
        if (many.Exists(choice => choice.Under.IsZero && choice.Over.Sign > 0))
            return Bound.Unbounded;

        var bounds = many.Where(choice => !choice.Under.IsZero).Select(choice => Bound.Open(choice.Over / choice.Under)).Append(HighestOfFew(parts));
        return bounds.Aggregate((a, b) => a.Value is null || b.Value is null ? Bound.Unbounded : a.Value == b.Value ? new Bound(a.Value, a.IsClosed || b.IsClosed) : a.Value > b.Value ? a : b);
    }

    private static Bound HighestOfFew(IReadOnlyList<Choices> parts)
    {
        var chosen = parts.Select(part => part.Greatest).ToList();
        var quotient = Rational.Zero;
        if (chosen.TrueForAll(choice => choice.Under.IsZero))
        {
            if (parts.Any(part => part.Few.Any(choice => choice.Over.Sign > 0)))
                return Bound.Unbounded;
        }
        else
        {
            quotient = Quotient(chosen);
        }

        while (true)
        {
            var best = parts.Select(part => part.Best(quotient)).OfType<Choice>().ToList();
            if (best.Aggregate(Rational.Zero, (excess, choice) => excess + choice.Excess(quotient)).Sign <= 0)
                return new Bound(quotient, parts.All(part => part.Reaches(quotient, isThere: false)) && parts.Any(part => part.Reaches(quotient, isThere: true)));
            if (best.TrueForAll(choice => choice.Under.IsZero))
                return Bound.Unbounded;
            quotient = Quotient(best);
        }
    }

    private static Rational Quotient(IReadOnlyList<Choice> choices) =>
        choices.Aggregate(Rational.Zero, (sum, choice) => sum + choice.Over) / choices.Aggregate(Rational.Zero, (sum, choice) => sum + choice.Under);

    /// <summary>What a part may add to the one sum and to the other, each at an end.</summary>
    private sealed class Choice(Bound over, Bound under, bool isMany)
    {
        public Rational Over { get; } = over.Value!.Value;

        public Rational Under { get; } = under.Value!.Value;

        public bool IsMany => isMany;

        /// <summary>By how much it lifts the quotient, as far as that has a sign.</summary>
        public Rational Excess(Rational quotient) => Over - (quotient * Under);

        /// <summary>Whether it may be exactly so. Of nothing at all it makes no difference what it is divided by.</summary>
        public bool IsReached(Rational quotient) => over.IsClosed && (under.IsClosed || quotient.IsZero);
    }

    private sealed class Choices(IReadOnlyList<Choice> all, bool mayBeAbsent)
    {
        public IReadOnlyList<Choice> All => all;

        public IEnumerable<Choice> Few => all.Where(choice => !choice.IsMany);

        public Choice Greatest => Few.Aggregate((a, b) => b.Under > a.Under ? b : a);

        /// <summary>What lifts the quotient most; null where it is highest without the part.</summary>
        public Choice? Best(Rational quotient)
        {
            var best = Few.Aggregate((a, b) => b.Excess(quotient) > a.Excess(quotient) ? b : a);
            return mayBeAbsent && best.Excess(quotient).Sign <= 0 ? null : best;
        }

        public bool Reaches(Rational quotient, bool isThere)
        {
            var best = Best(quotient)?.Excess(quotient) ?? Rational.Zero;
            return (!isThere && mayBeAbsent && best.IsZero) || Few.Any(choice => choice.Excess(quotient) == best && choice.IsReached(quotient));
        }
    }
}
