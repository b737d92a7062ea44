using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Reads a number with its unit, checked against the dimension that is wanted.</summary>
internal static class QuantityReader
{
    /// <summary>Reads a quantity that converts to <paramref name="wanted"/>; a bare number is in <paramref name="bareUnit"/>, or else in <paramref name="wanted"/>.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="wanted">The unit that it has to convert to.</param>
    /// <param name="bareUnit">The unit of a bare number.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="isWhole">Whether the number in a message's example is a whole one.</param>
    /// <returns>The quantity in the unit that it is written in; null, with a diagnostic, if it is none.</returns>
    public static Quantity? Read(ScalarNode scalar, Unit wanted, Unit? bareUnit, DiagnosticBag diagnostics, bool isWhole = false)
    {
        if (ReadAny(scalar, wanted, bareUnit, diagnostics, isWhole) is not { } quantity)
            return null;

        return IsAlike(quantity.Unit, scalar.Span, wanted, diagnostics) ? quantity : null;
    }

    /// <summary>Reads a unit on its own, such as in a heading, and that converts to <paramref name="wanted"/>; null, with a diagnostic, if it is none.</summary>
    public static Unit? ReadUnit(string text, SourceSpan span, Unit wanted, DiagnosticBag diagnostics)
    {
        var written = FullWidthForms.ToHalf(text).Trim();
        if (Unit.TryParse(written) is { } unit)
            return IsAlike(unit, span, wanted, diagnostics) ? unit : null;

        ReportUnknown(written, span, wanted, diagnostics);
        return null;
    }

    /// <summary>Reads a quantity of any dimension.</summary>
    public static Quantity? ReadAny(ScalarNode scalar, Unit wanted, Unit? bareUnit, DiagnosticBag diagnostics, bool isWhole = false)
    {
        var text = FullWidthForms.ToHalf(scalar.Text).Trim();
        var outcome = NumberText.Read(text, 0, out var value, out var end);
        if (outcome == NumberText.Outcome.NotANumber)
            return NotANumber(scalar, wanted, diagnostics, isWhole);

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

        // 7 8 %, 1,86 万m², 1.860.000: what stands behind the number cannot begin a unit, so that all of it is no number.
        if (!char.IsLetter(written[0]) && written[0] is not ('%' or '‰' or '(' or '㎡' or '㎢' or '㎥'))
            return NotANumber(scalar, wanted, diagnostics, isWhole);

        ReportUnknown(written, scalar.Span, wanted, diagnostics);
        return null;
    }

    private static bool IsAlike(Unit unit, SourceSpan span, Unit wanted, DiagnosticBag diagnostics)
    {
        if (!unit.Dimension.Equals(wanted.Dimension))
        {
            diagnostics.Report(
                DiagnosticKinds.WrongDimension, span,
                ("found", unit.Symbol), ("dimension", unit.Dimension.Describe()),
                ("expected", Name(wanted)), ("expected_dimension", wanted.Dimension.Describe()));
            return false;
        }

        if (unit.IsDifference == wanted.IsDifference)
            return true;

        diagnostics.Report(DiagnosticKinds.DifferenceForValue, span, ("found", unit.Symbol), ("expected", Name(wanted)));
        return false;
    }

    private static void ReportUnknown(string written, SourceSpan span, Unit wanted, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            DiagnosticKinds.UnknownUnit, span, diagnostics.Nearest(written, UnitTable.Names), ("found", written), ("expected", Name(wanted)));

    private static Quantity? NotANumber(ScalarNode scalar, Unit wanted, DiagnosticBag diagnostics, bool isWhole)
    {
        var example = new Quantity(Rational.Of(isWhole ? 2m : 1.86m), wanted);
        diagnostics.Report(
            DiagnosticKinds.BadNumber, scalar.Span,
            ("found", scalar.Text), ("expected", new LocalizedText(example.In(Language.Chinese), example.In(Language.English))));
        return null;
    }

    private static LocalizedText Name(Unit unit) =>
        unit.Symbol.En.Length == 0 ? new LocalizedText("纯数", "a plain number") : unit.Symbol;
}
