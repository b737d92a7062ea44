using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>
/// Reads numbers with units, dates, and intervals of them, into a fact's own unit, exactly; what can be read in two ways, both
/// ways.
/// </summary>
internal sealed class RangeReader(Fact fact, Unit? bareUnit, BarePercentage percent, DiagnosticBag diagnostics)
{
    /// <summary>Reads one line: a value, <c>76..80 %</c>, or one end only, <c>≥ 76 %</c>.</summary>
    public (NumberRange Range, Unit Unit)? ReadInline(ScalarNode scalar)
    {
        var (min, max) = RangeSyntax.Split(scalar, hasDashesInside: fact.Type == FactType.Date);
        return min is not null && max is not null && !ReferenceEquals(min, max) ? ReadBetween(min, max) : Read(min, max);
    }

    /// <summary>Reads both ends; an end that is not given is the domain's.</summary>
    public (NumberRange Range, Unit Unit)? Read(ScalarNode? min, ScalarNode? max)
    {
        var low = min is null ? null : ReadEnd(min, bareUnit, percent);
        var high = ReferenceEquals(min, max) ? low : max is null ? null : ReadEnd(max, bareUnit, percent);
        if ((min is not null && low is null) || (max is not null && high is null))
            return null;

        return Join(min, low, max, high);
    }

    // In 76..80 % the unit stands once, behind the second number.
    private (NumberRange Range, Unit Unit)? ReadBetween(ScalarNode min, ScalarNode max)
    {
        var high = ReadEnd(max, bareUnit, percent);
        var low = high is null ? null : ReadEnd(min, high.Unit, high.IsBare ? percent : BarePercentage.AsWritten);
        return low is null || high is null ? null : Join(min, low, max, high);
    }

    private (NumberRange Range, Unit Unit)? Join(ScalarNode? min, End? low, ScalarNode? max, End? high)
    {
        var readings = new List<Interval>();
        (DiagnosticKind Kind, ScalarNode Place)? first = null;
        foreach (var (lower, upper) in Combinations(low, high))
        {
            if (ProblemOf(min, lower, max, upper) is { } problem)
                first ??= problem;
            else if (new Interval(lower, upper) is var interval && !readings.Contains(interval))
                readings.Add(interval);
        }

        var unit = (low ?? high)!.Unit;
        if (readings.Count == 0 && first is var (kind, place))
        {
            Report(kind, place, min, max);
            return null;
        }

        if (readings.Count == 1)
        {
            if (low?.Readings.Count > 1 || high?.Readings.Count > 1)
                diagnostics.Report(DiagnosticKinds.OneReadingLeft, (min ?? max)!.Span, ("found", Written(min, max)), ("read", ReadingText.Of(fact, readings[0])), ("expected", fact.DescribeDomain()));
            return (new NumberRange(readings[0]), unit);
        }

        var isPercentage = fact.Type != FactType.Date && unit.Symbol.En == "%" && new[] { low, high }.Any(end => end is { IsBare: true, Readings.Count: > 1 });
        diagnostics.Report(
            isPercentage ? DiagnosticKinds.BarePercentage : DiagnosticKinds.TwoReadings, (min ?? max)!.Span,
            ("found", Written(min, max)), ("readings", ReadingText.Of(fact, readings)));
        return (new NumberRange(readings), unit);
    }

    // The ends of an interval are read each by itself; a value alone is both of its ends.
    private IEnumerable<(Bound Lower, Bound Upper)> Combinations(End? low, End? high)
    {
        IReadOnlyList<Interval> any = [fact.Domain];
        foreach (var lower in low?.Readings ?? any)
        {
            if (ReferenceEquals(low, high))
            {
                yield return (lower.Lower, lower.Upper);
                continue;
            }

            foreach (var upper in high?.Readings ?? any)
                yield return (lower.Lower, upper.Upper);
        }
    }

    private (DiagnosticKind Kind, ScalarNode Place)? ProblemOf(ScalarNode? min, Bound lower, ScalarNode? max, Bound upper)
    {
        foreach (var (end, bound) in new[] { (min, lower), (max, upper) })
        {
            if (end is not null && !fact.Domain.Contains(bound.Value!.Value))
                return (DiagnosticKinds.OutsideDomain, end);
            if (end is not null && fact.Type == FactType.Count && !bound.Value!.Value.IsWhole)
                return (DiagnosticKinds.NotWhole, end);
        }

        return lower.Value is { } least && upper.Value is { } most && least > most ? (DiagnosticKinds.UpsideDown, (min ?? max)!) : null;
    }

    private void Report(DiagnosticKind kind, ScalarNode place, ScalarNode? min, ScalarNode? max)
    {
        if (kind == DiagnosticKinds.UpsideDown)
            diagnostics.Report(kind, place.Span, ("found", $"{min?.Text.Trim()}..{max?.Text.Trim()}"));
        else if (kind == DiagnosticKinds.NotWhole)
            diagnostics.Report(kind, place.Span, ("fact", fact.Label), ("found", place.Text.Trim()));
        else
            diagnostics.Report(kind, place.Span, ("fact", fact.Label), ("found", place.Text.Trim()), ("expected", fact.DescribeDomain()));
    }

    private static string Written(ScalarNode? min, ScalarNode? max) => min is not null && max is not null && !ReferenceEquals(min, max)
        ? $"{min.Text.Trim()}..{max.Text.Trim()}"
        : (min ?? max)!.Text.Trim();

    private End? ReadEnd(ScalarNode scalar, Unit? unit, BarePercentage percentage)
    {
        if (fact.Type == FactType.Date)
            return DateReader.Read(scalar, diagnostics) is { } days ? new End(days, Unit.One, IsBare: true) : null;

        if (QuantityReader.ReadReadings(scalar, fact.Unit, unit, percentage, diagnostics, isWhole: fact.Type == FactType.Count) is not { } read)
            return null;

        var end = new End([.. read.Readings.Select(quantity => Interval.Point(quantity.Unit.Convert(quantity.Value, fact.Unit)))], read.Readings[0].Unit, read.IsBare);
        if (read.IsBare && unit is null)
            NoteUnusual(scalar, end);
        return end;
    }

    // Nothing is a thousand times too small: what is not there is none in any unit.
    private void NoteUnusual(ScalarNode scalar, End end)
    {
        if (end.Readings is [{ Lower.Value: { Sign: not 0 } value }] && !fact.Usual.Contains(value) && fact.Domain.Contains(value))
        {
            diagnostics.Report(
                DiagnosticKinds.UnusualNumber, scalar.Span,
                ("found", scalar.Text.Trim()), ("fact", fact.Label), ("read", ReadingText.Of(fact, end.Readings[0])), ("expected", fact.Describe(fact.Usual)));
        }
    }

    // An end as it may be read, in the fact's own unit; a date may be all days of a month.
    private sealed record End(IReadOnlyList<Interval> Readings, Unit Unit, bool IsBare);
}
