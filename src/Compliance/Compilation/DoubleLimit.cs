using System;
using System.Runtime.CompilerServices;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>
/// A limit as doubles tell it: a value below <see cref="Below"/> is certainly below the limit, one above <see cref="Above"/>
/// certainly above it. What lies between the two is for exact arithmetic, unless both the value and the limit are plain.
/// </summary>
internal readonly struct DoubleLimit
{
    // 2⁻⁴⁹: a quotient of two rounded numbers, against a rounded limit that was moved by a rounded product, errs by less than half of it.
    private const double Margin = 1.7763568394002505e-15;

    private const double Least = 1e-280;
    private const double Most = 1e280;

    // Two bits for each side: of what lies below the limit, and of what lies above it.
    private readonly int _answers;

    /// <summary>A limit with its bounds.</summary>
    public DoubleLimit(Comparator comparator, double below, double above, bool isPlain)
    {
        Comparator = comparator;
        IsPlain = isPlain;
        Below = below;
        Above = above;
        var answerBelow = comparator is Comparator.AtMost or Comparator.LessThan ? Truth.True : Truth.False;
        var answerAbove = comparator is Comparator.AtLeast or Comparator.MoreThan ? Truth.True : Truth.False;
        _answers = ((int)answerBelow << 2) | ((int)answerAbove << 4);
    }

    /// <summary>On which side values have to lie.</summary>
    public Comparator Comparator { get; }

    /// <summary>Whether plain numbers are compared with it exactly: then <see cref="Below"/> and <see cref="Above"/> are the same.</summary>
    public bool IsPlain { get; }

    /// <summary>What is less is certainly below the limit.</summary>
    public double Below { get; }

    /// <summary>What is more is certainly above it.</summary>
    public double Above { get; }

    /// <summary>A limit of a fact as it stands. Rounding to the nearest double keeps order, so two doubles that differ settle how the exact numbers lie, however close they are.</summary>
    public static DoubleLimit OfFact(Comparator comparator, Rational limit)
    {
        var value = limit.ToSafeDouble();
        return new DoubleLimit(comparator, value, value, limit.IsPlainDecimal);
    }

    /// <summary>A limit of a quotient of two facts that are never negative; null where it is so large or so small that doubles are no good.</summary>
    public static DoubleLimit? OfQuotient(Comparator comparator, Rational limit)
    {
        var value = limit.ToSafeDouble();
        return limit.IsZero || value is >= Least and <= Most
            ? new DoubleLimit(comparator, value * (1 - Margin), value * (1 + Margin), isPlain: false)
            : null;
    }

    /// <summary>What the comparison answers for all values between two ends; 0 where only exact arithmetic can tell.</summary>
    /// <param name="low">The lower end; whether it belongs to the values is not known, unless it is plain.</param>
    /// <param name="high">The upper end, likewise.</param>
    /// <param name="isPlain">Whether the ends compare exactly with any other plain number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth Evaluate(double low, double high, bool isPlain)
    {
        // Anything that is not a number answers no. The sides are looked up, not branched on: they differ from subject to subject.
        var side = (high < Below ? 1 : 0) | ((low > Above ? 1 : 0) << 1);
        return side != 0 ? (Truth)((_answers >> (side * 2)) & 3) : EvaluateBetween(low, high, isPlain);
    }

    private Truth EvaluateBetween(double low, double high, bool isPlain)
    {
        if (low < Below && high > Above)
            return Truth.Unknown;
        return isPlain && IsPlain ? EvaluatePlain(low < Below, high > Above) : 0;
    }

    // Here one end lies on the limit, or both do.
    private Truth EvaluatePlain(bool reachesBelow, bool reachesAbove)
    {
        return Comparator switch
        {
            Comparator.AtMost => reachesAbove ? Truth.Unknown : Truth.True,
            Comparator.AtLeast => reachesBelow ? Truth.Unknown : Truth.True,
            Comparator.LessThan => reachesBelow ? Truth.Unknown : Truth.False,
            Comparator.MoreThan => reachesAbove ? Truth.Unknown : Truth.False,
            Comparator.EqualTo => reachesBelow || reachesAbove ? Truth.Unknown : Truth.True,
            _ => throw new InvalidOperationException($"There is no comparator {Comparator}."),
        };
    }
}
