using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Writes intervals as a descriptor has them. It has closed ends and those of the domain, each a decimal.</summary>
internal static class IntervalText
{
    /// <summary>The interval in the fact's own unit; null where it is the whole domain, which is nothing stated, or where it cannot be written, which is reported.</summary>
    public static Node? Write(Fact fact, Interval interval, DiagnosticBag diagnostics)
    {
        if (TryWriteEnd(fact, interval.Lower, fact.Domain.Lower, out var min) && TryWriteEnd(fact, interval.Upper, fact.Domain.Upper, out var max))
        {
            if (interval.IsPoint)
                return FactValue.Text(min!);
            return min is null && max is null ? null : FactValue.WithEnds(min, max);
        }

        diagnostics.Report(DiagnosticKinds.WrongShape, SourceSpan.None, ("found", LocalizedText.Same(interval.ToString())), ("expected", fact.DescribeType()));
        return null;
    }

    /// <summary>A number as a decimal that is it exactly; null where it has none that a reader takes.</summary>
    public static string? Decimal(Rational value)
    {
        var text = DecimalText.Of(value, NumberText.MostDigits);
        return NumberText.Read(text, 0, out var read, out var end) == NumberText.Outcome.Read && end == text.Length && read == value ? text : null;
    }

    private static bool TryWriteEnd(Fact fact, Bound end, Bound domain, out string? text)
    {
        text = null;
        if (end == domain && !end.IsClosed)
            return true;
        if (end.Value is not { } value)
            return true;
        if (!end.IsClosed)
            return false;

        text = fact.Type == FactType.Date ? Day(value) : Decimal(value) is { } number ? $"{number} {fact.Unit.Symbol.En}".TrimEnd() : null;
        return text is not null;
    }

    private static string? Day(Rational number) =>
        number.IsWhole && number.Sign >= 0 && number < DayNumbers ? CalendarDate.FromDayNumber((int)number.Numerator).ToString() : null;

    private static Rational DayNumbers { get; } = new CalendarDate(9999, 12, 31).DayNumber + 1;
}
