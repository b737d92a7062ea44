using System.Runtime.CompilerServices;
using System.Text;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>Reads the numbers that nearly all cells of a register hold, digits with at most one point, as <see cref="FactReader"/> reads them; everything else is left to that one.</summary>
/// <param name="fact">The fact.</param>
/// <param name="bareUnit">The unit of a bare number; null for the fact's own.</param>
/// <param name="percent">What a bare number means for a percentage.</param>
internal sealed class PlainNumber(Fact fact, Unit? bareUnit, BarePercentage percent = BarePercentage.EitherWay)
{
    // What fits a machine word, whatever the digits are.
    private const int MostDigits = 18;

    private readonly Unit _unit = bareUnit ?? fact.Unit;
    private readonly Rational _factor = (bareUnit ?? fact.Unit).Convert(Rational.One, fact.Unit);

    // How many digits the unit's factor moves the point; null where it is no power of ten.
    private readonly int? _places = PlacesOf((bareUnit ?? fact.Unit).Convert(Rational.One, fact.Unit));

    // What is not usual, and has no unit, is noted where it is read.
    private readonly DoubleEnds _plain = DoubleEnds.Of(PlainOf(fact, bareUnit));

    // A bare percentage of at most 1 may be a ratio, which is said where it is read; where all are ratios, none is plain.
    private readonly bool _mayBeRatio = percent != BarePercentage.AsWritten && (bareUnit ?? fact.Unit).Symbol.En == "%";
    private readonly bool _isRatio = percent == BarePercentage.Ratio && (bareUnit ?? fact.Unit).Symbol.En == "%";

    /// <summary>The value, without a source location; null where it is not as plain as that, or not in the fact's domain.</summary>
    public StatedValue? Read(byte[] bytes, int start, int end)
    {
        // So many digits may be the noise of binary arithmetic, which is said where it is read.
        if (_isRatio || !TryDigits(bytes, start, end, out var digits, out var decimals) || (decimals > 0 && digits >= LargestPlain / 10))
            return null;

        var value = Rational.OfDecimal(digits, decimals);
        if (_mayBeRatio && value.Sign > 0 && value <= Rational.One)
            return null;

        value = _factor == Rational.One ? value : value * _factor;
        return PlainOf(fact, bareUnit).Contains(value) && (fact.Type != FactType.Count || value.IsWhole)
            ? new StatedValue(new NumberRange(Interval.Point(value)), _unit, Encoding.UTF8.GetString(bytes, start, end - start), default)
            : null;
    }

    /// <summary>
    /// The value as a double, where that is the nearest one and compares exactly: a whole number below 2⁵³ over a power of ten
    /// that is one too. False where it is not as plain as that, or not clearly in the fact's domain.
    /// </summary>
    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    public bool TryRead(byte[] bytes, int start, int end, out DoubleEnds ends)
    {
        if (TryReadOne(bytes, start, end, out ends))
            return true;

        // 0.55..0.62: both ends, and nothing but digits and points in them.
        for (var i = start + 1; i + 2 < end; i++)
        {
            if (bytes[i] != '.' || bytes[i + 1] != '.')
                continue;
            if (!TryReadOne(bytes, start, i, out var low) || !TryReadOne(bytes, i + 2, end, out var high) || low.Low > high.High)
                return false;

            ends = new DoubleEnds(low.Low, high.High, IsPlain: true);
            return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    private bool TryReadOne(byte[] bytes, int start, int end, out DoubleEnds ends)
    {
        ends = default;
        if (_isRatio || _places is not { } places || !TryDigits(bytes, start, end, out var digits, out var decimals) || digits >= LargestPlain / 10)
            return false;

        var exponent = places - decimals;
        if (exponent is > 0 or < -15)
        {
            if (exponent is < -15 or > 15 || digits >= LargestPlain / (long)Powers[exponent])
                return false;
            digits *= (long)Powers[exponent];
            exponent = 0;
        }

        var value = digits / Powers[-exponent];
        ends = new DoubleEnds(value, value, IsPlain: true);
        return value > _plain.Low && value < _plain.High && !(_mayBeRatio && value <= 1) && (fact.Type != FactType.Count || exponent == 0);
    }

    private static Interval PlainOf(Fact fact, Unit? bareUnit) => bareUnit is null ? fact.Domain.Intersect(fact.Usual) ?? fact.Domain : fact.Domain;

    private const long LargestPlain = 1_000_000_000_000_000;

    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private static int? PlacesOf(Rational factor)
    {
        for (var places = -15; places <= 15; places++)
        {
            if (Rational.PowerOfTen(places) == factor)
                return places;
        }

        return null;
    }

    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    private static bool TryDigits(byte[] bytes, int start, int end, out long digits, out int decimals)
    {
        digits = 0;
        decimals = 0;
        var point = -1;
        for (var i = start; i < end; i++)
        {
            var digit = bytes[i] - '0';
            if (digit is >= 0 and <= 9)
                digits = (digits * 10) + digit;
            else if (bytes[i] == '.' && point < 0 && i > start)
                point = i;
            else
                return false;
        }

        decimals = point < 0 ? 0 : end - point - 1;
        return end > start && end - start <= MostDigits && (point < 0 || decimals > 0);
    }
}
