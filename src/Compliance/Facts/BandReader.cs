using System;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>
/// Reads what a row of a table asks of a fact: choices, or a band of numbers or days whose ends are closed unless a sign says
/// otherwise: <c>..0.30</c>, <c>&gt;0.30..0.50</c>, <c>30 %..&lt;40 %</c>, <c>&lt; 3</c>, <c>40 %以上</c>.
/// </summary>
internal sealed class BandReader(Fact fact, Unit? bareUnit, DiagnosticBag diagnostics)
{
    private static readonly (string Sign, bool IsLower, bool IsClosed)[] Signs =
        [(">=", true, true), ("≥", true, true), (">", true, false), ("<=", false, true), ("≤", false, true), ("<", false, false)];

    /// <summary>What the fact has to be, in its own unit; null where it is wrong, which is reported.</summary>
    public static PossibleValues? Read(Fact fact, Node node, Unit? bareUnit, DiagnosticBag diagnostics) => fact.IsRange
        ? new BandReader(fact, bareUnit, diagnostics).Read(node)
        : FactReader.Read(fact, node, bareUnit, diagnostics, BarePercentage.Refused)?.PossibleValues ?? NothingSaid(fact, node, diagnostics);

    private static PossibleValues? NothingSaid(Fact fact, Node node, DiagnosticBag diagnostics)
    {
        if (node is ScalarNode scalar && (scalar.IsNull || NotStated.Says(scalar.Text)))
            diagnostics.Report(DiagnosticKinds.EmptyCell, node.Span, ("fact", fact.Label), ("expected", fact.DescribeDomain()));
        return null;
    }

    private NumberRange? Read(Node node)
    {
        if (node is not ScalarNode { IsNull: false } scalar || NotStated.Says(scalar.Text))
        {
            if (NothingSaid(fact, node, diagnostics) is null && node is not ScalarNode)
                Schemas.MappingReader.ReportShape(node, fact.DescribeType(), diagnostics);
            return null;
        }

        var text = FullWidthForms.ToHalf(scalar.Text);
        var at = text.IndexOf("..", StringComparison.Ordinal);
        if (at < 0 && !Signs.Any(sign => text.TrimStart().StartsWith(sign.Sign, StringComparison.Ordinal)))
            return new RangeReader(fact, bareUnit, BarePercentage.Refused, diagnostics).ReadInline(scalar)?.Range;

        var known = diagnostics.Items.Count;
        var (lower, upper) = at < 0 ? OneEnd(scalar) : BothEnds(scalar, at);
        if (diagnostics.Items.Count > known)
            return null;

        if (Intervals.Between(lower, upper) is not { } band || fact.Domain.Intersect(band) is not { } within || WholeNumbers(within) is not { } read)
        {
            diagnostics.Report(DiagnosticKinds.EmptyBand, node.Span, ("fact", fact.Label), ("found", scalar.Text.Trim()), ("expected", fact.DescribeDomain()));
            return null;
        }

        return new NumberRange(read);
    }

    private Interval? WholeNumbers(Interval band) => fact.Type is FactType.Count or FactType.Date ? Facts.WholeNumbers.In(band) : band;

    private (Bound Lower, Bound Upper) OneEnd(ScalarNode scalar)
    {
        var (isLower, end) = ReadEnd(scalar, bareUnit, null);
        return isLower == true ? (end, Bound.Unbounded) : (Bound.Unbounded, end);
    }

    // In 76..80 % the unit stands once, behind the second number.
    private (Bound Lower, Bound Upper) BothEnds(ScalarNode scalar, int at)
    {
        var (min, max) = (scalar.Part(0, at), scalar.Part(at + 2, scalar.Text.Length));
        Unit? unit = bareUnit;
        var upper = max.Text.Length == 0 ? Bound.Unbounded : ReadEnd(max, bareUnit, isLower: false, read => unit = read).End;
        var lower = min.Text.Length == 0 ? Bound.Unbounded : ReadEnd(min, unit, isLower: true).End;
        return (lower, upper);
    }

    private (bool? IsLower, Bound End) ReadEnd(ScalarNode scalar, Unit? unit, bool? isLower, Action<Unit>? takeUnit = null)
    {
        var text = FullWidthForms.ToHalf(scalar.Text);
        var (sign, isLowerSign, isClosed) = Signs.FirstOrDefault(one => text.StartsWith(one.Sign, StringComparison.Ordinal));
        if (sign is not null && isLower is not null && isLowerSign != isLower)
        {
            diagnostics.Report(DiagnosticKinds.EmptyBand, scalar.Span, ("fact", fact.Label), ("found", scalar.Text.Trim()), ("expected", fact.DescribeDomain()));
            return (isLower, Bound.Unbounded);
        }

        var number = sign is null ? scalar : scalar.Part(sign.Length, scalar.Text.Length);
        var value = fact.Type == FactType.Date ? ReadDay(number, isLower ?? isLowerSign, sign is null || isClosed) : ReadNumber(number, unit, takeUnit);
        return (isLower ?? isLowerSign, value is { } end ? new Bound(end, sign is null || isClosed) : Bound.Unbounded);
    }

    // Of a month, the first day begins it and the last day ends it.
    private Rational? ReadDay(ScalarNode scalar, bool isLower, bool isClosed) =>
        DateReader.Read(scalar, diagnostics) is { } days ? (isLower == isClosed ? days[0].Lower : days[0].Upper).Value : null;

    private Rational? ReadNumber(ScalarNode scalar, Unit? unit, Action<Unit>? takeUnit)
    {
        if (QuantityReader.ReadReadings(scalar, fact.Unit, unit, BarePercentage.Refused, diagnostics, isWhole: fact.Type == FactType.Count) is not { } read)
            return null;

        takeUnit?.Invoke(read.Readings[0].Unit);
        return read.Readings[0].Unit.Convert(read.Readings[0].Value, fact.Unit);
    }
}
