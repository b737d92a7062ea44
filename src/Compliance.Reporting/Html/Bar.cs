using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Reporting.Html;

/// <summary>
/// Draws a measured value beside its limit: a point as a bar from zero, an interval as the stretch that it may lie in, with an arrow where it has no end;
/// the limit as a line with the side that passes behind it, and the margin from one to the other.
/// </summary>
internal static class Bar
{
    /// <summary>Draws it with the numbers beside.</summary>
    public static void Write(Markup markup, Finding finding, Measurement measured) => Write(markup, finding.Verdict, measured, hasLabels: true);

    /// <summary>Draws it alone, for a row of a table that has the numbers.</summary>
    public static void WriteSmall(Markup markup, Finding finding, Measurement measured) => Write(markup, finding.Verdict, measured, hasLabels: false);

    private static void Write(Markup markup, Verdict verdict, Measurement measured, bool hasLabels)
    {
        var intervals = measured.Readings.Count > 0 ? measured.Readings : [measured.Value];
        var limits = measured.IsBesideLimit ? measured.LimitRange : null;
        var scale = new Scale([.. intervals.SelectMany(Ends), .. limits is null ? [] : Ends(limits)]);
        var top = hasLabels ? 16 : 2;
        markup.Write($"<svg class=\"{(hasLabels ? "bar" : "bar small")} {verdict.Word()}\" aria-hidden=\"true\" focusable=\"false\">");
        markup.Write($"<rect class=\"track\" x=\"0\" y=\"{top}\" width=\"100%\" height=\"12\"/>");
        if (limits is not null)
            WriteSide(markup, measured.Comparator, limits, scale, top);
        foreach (var interval in intervals)
            WriteValue(markup, interval, scale, top);
        if (limits is not null)
        {
            WriteMargin(markup, measured, scale, top);
            WriteLimit(markup, limits, scale, top);
        }

        if (hasLabels)
            WriteLabels(markup, measured, limits, intervals, scale);
        markup.Write($"</svg>");
    }

    private static IEnumerable<double> Ends(Interval interval) => new[] { interval.Lower.Value, interval.Upper.Value }.OfType<Rational>().Select(end => end.ToDouble());

    private static Percent From(Interval interval, Scale scale) => interval.Lower.Value is { } low ? scale.Of(low.ToDouble()) : Scale.Start;

    private static Percent To(Interval interval, Scale scale) => interval.Upper.Value is { } high ? scale.Of(high.ToDouble()) : Scale.End;

    // The side that surely passes: where the limit is not known, beyond the end that is hardest to meet.
    private static void WriteSide(Markup markup, Comparator comparator, Interval limits, Scale scale, int top)
    {
        var (from, to) = comparator switch
        {
            Comparator.AtMost or Comparator.LessThan => (Scale.Start, limits.Lower.Value is { } low ? scale.Of(low.ToDouble()) : Scale.Start),
            Comparator.AtLeast or Comparator.MoreThan => (limits.Upper.Value is { } high ? scale.Of(high.ToDouble()) : Scale.End, Scale.End),
            _ => (Scale.Start, Scale.Start),
        };
        if (to.Value > from.Value)
            markup.Write($"<rect class=\"side\" x=\"{from}\" y=\"{top}\" width=\"{to - from}\" height=\"12\"/>");
    }

    private static void WriteValue(Markup markup, Interval interval, Scale scale, int top)
    {
        var (from, to) = (From(interval, scale), To(interval, scale));
        if (interval.IsPoint)
        {
            var (left, right) = to.Value < scale.Zero.Value ? (to, scale.Zero) : (scale.Zero, to);
            markup.Write($"<rect class=\"value point\" x=\"{left}\" y=\"{top + 3}\" width=\"{right - left}\" height=\"6\"/>");
            return;
        }

        markup.Write($"<rect class=\"value interval\" x=\"{from}\" y=\"{top + 3}\" width=\"{to - from}\" height=\"6\"/>");
        WriteEnd(markup, from, interval.Lower.Value is null, "‹", top);
        WriteEnd(markup, to, interval.Upper.Value is null, "›", top);
    }

    // An end of the interval, or an arrow where it goes on.
    private static void WriteEnd(Markup markup, Percent at, bool isOpen, string arrow, int top)
    {
        if (isOpen)
            markup.Write($"<text class=\"arrow\" x=\"{at}\" y=\"{top + 10}\" text-anchor=\"{at.Anchor}\">{arrow}</text>");
        else
            markup.Write($"<line class=\"end\" x1=\"{at}\" x2=\"{at}\" y1=\"{top + 1}\" y2=\"{top + 11}\"/>");
    }

    private static void WriteMargin(Markup markup, Measurement measured, Scale scale, int top)
    {
        if (measured.Margin is not { } margin || margin.IsZero)
            return;

        var isUpper = measured.Comparator is Comparator.AtMost or Comparator.LessThan;
        if ((isUpper ? measured.Value.Upper.Value : measured.Value.Lower.Value) is not { } worst || (isUpper ? measured.LimitRange.Lower.Value : measured.LimitRange.Upper.Value) is not { } limit)
            return;

        markup.Write($"<line class=\"margin {(margin.Sign < 0 ? "missed" : "spare")}\" x1=\"{scale.Of(worst.ToDouble())}\" x2=\"{scale.Of(limit.ToDouble())}\" y1=\"{top + 6}\" y2=\"{top + 6}\"/>");
    }

    private static void WriteLimit(Markup markup, Interval limits, Scale scale, int top)
    {
        var (from, to) = (From(limits, scale), To(limits, scale));
        markup.Write($"<line class=\"limit\" x1=\"{from}\" x2=\"{from}\" y1=\"{top - 2}\" y2=\"{top + 14}\"/>");
        if (limits.IsPoint)
            return;
        markup.Write($"<rect class=\"limits\" x=\"{from}\" y=\"{top - 2}\" width=\"{to - from}\" height=\"16\"/>");
        markup.Write($"<line class=\"limit\" x1=\"{to}\" x2=\"{to}\" y1=\"{top - 2}\" y2=\"{top + 14}\"/>");
    }

    private static void WriteLabels(Markup markup, Measurement measured, Interval? limits, IReadOnlyList<Interval> intervals, Scale scale)
    {
        if (limits is not null)
        {
            var at = From(limits, scale);
            markup.Write($"<text class=\"label\" x=\"{at}\" y=\"11\" text-anchor=\"{at.Anchor}\">");
            markup.Drawn(Words.Of(language => RequirementText.Limit(measured.Comparator, MeasurementText.Limit(measured, language), language)));
            markup.Write($"</text>");
        }

        var (first, last) = (From(intervals[0], scale), To(intervals[intervals.Count - 1], scale));
        var middle = intervals[0].IsPoint && intervals.Count == 1 ? last : new Percent((first.Value + last.Value) / 2);
        markup.Write($"<text class=\"label value\" x=\"{middle}\" y=\"41\" text-anchor=\"{middle.Anchor}\">");
        markup.Drawn(Words.Of(language => MeasurementText.Value(measured, language)));
        markup.Write($"</text>");
    }
}
