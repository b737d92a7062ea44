using System.Text;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>Reads the numbers that nearly all cells of a register hold, digits with at most one point, as <see cref="FactReader"/> reads them; everything else is left to that one.</summary>
internal sealed class PlainNumber(Fact fact, Unit? bareUnit)
{
    // What fits a machine word, whatever the digits are.
    private const int MostDigits = 18;

    private readonly Unit _unit = bareUnit ?? fact.Unit;
    private readonly Rational _factor = (bareUnit ?? fact.Unit).Convert(Rational.One, fact.Unit);

    // A bare percentage of at most 1 may be a ratio, which is said where it is read.
    private readonly bool _mayBeRatio = bareUnit is null && fact.Unit.Symbol.En == "%";

    /// <summary>The value, without a place; null where it is not as plain as that, or not in the fact's domain.</summary>
    public StatedValue? Read(byte[] bytes, int start, int end)
    {
        if (!TryDigits(bytes, start, end, out var digits, out var decimals))
            return null;

        var value = Rational.OfDecimal(digits, decimals);
        if (_mayBeRatio && value.Sign > 0 && value <= Rational.One)
            return null;

        value = _factor == Rational.One ? value : value * _factor;
        return fact.Domain.Contains(value) && (fact.Type != FactType.Count || value.IsWhole)
            ? new StatedValue(new RangeBox(Interval.Point(value)), _unit, Encoding.UTF8.GetString(bytes, start, end - start), default)
            : null;
    }

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
