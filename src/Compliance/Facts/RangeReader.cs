using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads numbers with units, dates, and intervals of them, into a fact's own unit, exactly.</summary>
internal sealed class RangeReader(Fact fact, Unit? bareUnit, DiagnosticBag diagnostics)
{
    private static readonly string[] Between = ["..", "~", "～"];
    private static readonly string[] FromOn = [">=", "≥", "不低于", "不少于"];
    private static readonly string[] UpTo = ["<=", "≤", "不高于", "不超过"];

    /// <summary>Reads one line: a value, <c>76..80 %</c>, or one end only, <c>≥ 76 %</c>.</summary>
    public (Interval Interval, Unit Unit)? ReadInline(ScalarNode scalar)
    {
        var text = scalar.Text;
        foreach (var separator in Between)
        {
            var at = text.IndexOf(separator, System.StringComparison.Ordinal);
            if (at > 0 && HasMore(text, at + separator.Length))
                return ReadBetween(scalar.Part(0, at), scalar.Part(at + separator.Length, text.Length));
        }

        var start = text.Length - text.TrimStart().Length;
        if (FromOn.FirstOrDefault(sign => BeginsWith(text, start, sign)) is { } from)
            return Read(scalar.Part(start + from.Length, text.Length), null);
        if (UpTo.FirstOrDefault(sign => BeginsWith(text, start, sign)) is { } upTo)
            return Read(null, scalar.Part(start + upTo.Length, text.Length));
        return Read(scalar, scalar);
    }

    private static bool BeginsWith(string text, int start, string sign) =>
        text.Has(start, sign) && HasMore(text, start + sign.Length);

    private static bool HasMore(string text, int position) => !string.IsNullOrWhiteSpace(text.Substring(position));

    /// <summary>Reads both ends; an end that is not given is the domain's.</summary>
    public (Interval Interval, Unit Unit)? Read(ScalarNode? min, ScalarNode? max)
    {
        var low = min is null ? null : ReadEnd(min, bareUnit);
        var high = ReferenceEquals(min, max) ? low : max is null ? null : ReadEnd(max, bareUnit);
        if ((min is not null && low is null) || (max is not null && high is null))
            return null;

        return Join(min, low, max, high);
    }

    // In 76..80 % the unit stands once, behind the second number.
    private (Interval Interval, Unit Unit)? ReadBetween(ScalarNode min, ScalarNode max)
    {
        var high = ReadEnd(max, bareUnit);
        var low = high is null ? null : ReadEnd(min, high.Unit);
        return low is null || high is null ? null : Join(min, low, max, high);
    }

    private (Interval Interval, Unit Unit)? Join(ScalarNode? min, Quantity? low, ScalarNode? max, Quantity? high)
    {
        var lower = low is null ? fact.Domain.Lower : Bound.Closed(low.Unit.Convert(low.Value, fact.Unit));
        var upper = high is null ? fact.Domain.Upper : Bound.Closed(high.Unit.Convert(high.Value, fact.Unit));
        var place = (min ?? max)!;
        foreach (var (end, bound) in new[] { (min, lower), (max, upper) })
        {
            if (end is not null && !fact.Domain.Contains(bound.Value!.Value))
            {
                diagnostics.Report(
                    DiagnosticKinds.OutsideDomain, end.Span, ("fact", fact.Label), ("found", end.Text.Trim()), ("expected", fact.DescribeDomain()));
                return null;
            }

            if (end is not null && fact.Type == FactType.Count && !bound.Value!.Value.IsWhole)
            {
                diagnostics.Report(DiagnosticKinds.NotWhole, end.Span, ("fact", fact.Label), ("found", end.Text.Trim()));
                return null;
            }
        }

        if (lower.Value is { } least && upper.Value is { } most && least > most)
        {
            diagnostics.Report(DiagnosticKinds.UpsideDown, place.Span, ("found", $"{min?.Text.Trim()}..{max?.Text.Trim()}"));
            return null;
        }

        return (new Interval(lower, upper), (low ?? high)!.Unit);
    }

    private Quantity? ReadEnd(ScalarNode scalar, Unit? unit)
    {
        if (fact.Type == FactType.Date)
            return ReadDate(scalar);

        var quantity = QuantityReader.Read(scalar, fact.Unit, unit, diagnostics, isWhole: fact.Type == FactType.Count);
        if (quantity is not null && ReferenceEquals(quantity.Unit, fact.Unit) && unit is null && fact.Unit.Symbol.En == "%")
            NoteRatio(scalar, quantity.Value);
        return quantity;
    }

    private Quantity? ReadDate(ScalarNode scalar)
    {
        if (CalendarDate.TryParse(scalar.Text, out var date))
            return new Quantity(date.DayNumber, Unit.One);

        diagnostics.Report(DiagnosticKinds.BadDate, scalar.Span, ("found", scalar.Text));
        return null;
    }

    private void NoteRatio(ScalarNode scalar, Rational value)
    {
        if (value.Sign > 0 && value <= Rational.One)
        {
            diagnostics.Report(
                DiagnosticKinds.BarePercentage, scalar.Span,
                ("found", scalar.Text.Trim()), ("read", new Quantity(value, Unit.Percent).ToString()), ("meant", new Quantity(value * 100, Unit.Percent).ToString()));
        }
    }
}
