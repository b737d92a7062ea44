using Compliance.Diagnostics;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads a number with its unit, checked against the dimension that is wanted.</summary>
internal static class QuantityReader
{
    /// <summary>Reads a quantity that converts to <paramref name="wanted"/>; a bare number is in <paramref name="bareUnit"/>, or else in <paramref name="wanted"/>.</summary>
    /// <returns>The quantity in the unit that it is written in; null where it is none, which is reported.</returns>
    public static Quantity? Read(ScalarNode scalar, Unit wanted, Unit? bareUnit, DiagnosticBag diagnostics)
    {
        if (ReadAny(scalar, wanted, bareUnit, diagnostics) is not { } quantity)
            return null;

        if (quantity.Unit.Dimension.Equals(wanted.Dimension) && quantity.Unit.IsDifference == wanted.IsDifference)
            return quantity;

        if (quantity.Unit.Dimension.Equals(wanted.Dimension))
        {
            diagnostics.Report(
                DiagnosticKinds.DifferenceForValue, scalar.Span, ("found", quantity.Unit.Symbol), ("expected", Name(wanted)));
        }
        else
        {
            diagnostics.Report(
                DiagnosticKinds.WrongDimension, scalar.Span,
                ("found", quantity.Unit.Symbol), ("dimension", quantity.Unit.Dimension.ToString()),
                ("expected", Name(wanted)), ("expected_dimension", wanted.Dimension.ToString()));
        }

        return null;
    }

    /// <summary>Reads a quantity of any dimension.</summary>
    public static Quantity? ReadAny(ScalarNode scalar, Unit wanted, Unit? bareUnit, DiagnosticBag diagnostics)
    {
        var text = Widths.ToHalf(scalar.Text).Trim();
        var outcome = NumberText.Read(text, 0, out var value, out var end);
        if (outcome == NumberText.Outcome.NotANumber)
        {
            var form = wanted.Symbol.En.Length == 0 ? "1.86" : $"1.86 {wanted.Symbol.En}";
            diagnostics.Report(DiagnosticKinds.BadNumber, scalar.Span, ("found", scalar.Text), ("expected", form));
            return null;
        }

        if (outcome == NumberText.Outcome.TooLong)
        {
            diagnostics.Report(
                DiagnosticKinds.NumberTooLong, scalar.Span,
                ("found", text.Length > 20 ? text.Substring(0, 20) + "…" : text), ("limit", DecimalText.Of(NumberText.MostDigits)));
            return null;
        }

        var written = text.Substring(end).Trim();
        if (written.Length == 0)
            return new Quantity(value, bareUnit ?? wanted);
        if (Unit.TryParse(written) is { } unit)
            return new Quantity(value, unit);

        diagnostics.Report(
            DiagnosticKinds.UnknownUnit, scalar.Span, NearestName.Of(written, UnitTable.Names),
            ("found", written), ("expected", Name(wanted)));
        return null;
    }

    private static Localization.LocalizedText Name(Unit unit) =>
        unit.Symbol.En.Length == 0 ? new Localization.LocalizedText("纯数", "a plain number") : unit.Symbol;
}
