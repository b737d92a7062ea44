using System.Text.RegularExpressions;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>What a subject states, with each number as far open as its last digit leaves it: a report of 40.6 % may stand for 40.58 %.</summary>
internal sealed class RoundedReport(Subject subject) : IFactValues
{
    // The number that a text begins with, whatever stands before it: ≥ 1,860.5 t.
    private static readonly Regex _number = new(@"^[^0-9]*[0-9][0-9,]*(\.(?<decimals>[0-9]+))?(?<exponent>[eE][-+]?[0-9])?", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public Interval RangeOf(int slot)
    {
        var range = subject.RangeOf(slot);
        var fact = subject.Kind.Facts[slot];
        if (fact.Type != FactType.Number || subject.Stated(slot) is not { } stated)
            return range;

        // 76..80.5 %: each end is as exact as it is written.
        var written = FullWidthForms.ToHalf(stated.Written);
        var (first, last) = RangeSyntax.Between(written, hasDashesInside: false) is var (end, next) ? (written.Substring(0, end), written.Substring(next)) : (written, written);
        Rational Slack(string text) => stated.Unit.Convert(HalfOfLastDigit(text), fact.Unit);

        // Of several readings the greatest has digits that weigh as many times more.
        var factor = stated.PossibleValues is NumberRange { IsAmbiguous: true } && range.Lower.Value is { Sign: > 0 } least && range.Upper.Value is { } most ? most / least : Rational.One;
        return new Interval(Lower(range.Lower, Slack(first), fact.Domain), Upper(range.Upper, Slack(last) * factor, fact.Domain));
    }

    /// <inheritdoc/>
    public ulong MembersOf(int slot) => subject.MembersOf(slot);

    // Never beyond what the fact may be at all.
    private static Bound Lower(Bound end, Rational slack, Interval domain)
    {
        if (end.Value is not { } value || end == domain.Lower)
            return end;
        return domain.Contains(value - slack) ? Bound.Closed(value - slack) : domain.Lower;
    }

    private static Bound Upper(Bound end, Rational slack, Interval domain)
    {
        if (end.Value is not { } value || end == domain.Upper)
            return end;
        return domain.Contains(value + slack) ? Bound.Closed(value + slack) : domain.Upper;
    }

    // A number with an exponent is taken as it is.
    private static Rational HalfOfLastDigit(string written)
    {
        var number = _number.Match(written);
        return !number.Success || number.Groups["exponent"].Success ? Rational.Zero : Rational.PowerOfTen(-number.Groups["decimals"].Length) / 2;
    }
}
