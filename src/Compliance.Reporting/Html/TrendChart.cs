using System.Collections.Generic;
using System.Linq;
using Compliance.Assessments;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Reporting.Html;

/// <summary>Draws an indicator's way from the year before to this year, and the target beside it: a ring, a disk and a line, with the side that passes behind; intervals as intervals. Nothing in it begins at zero.</summary>
internal static class TrendChart
{
    private const int Axis = 12;

    /// <summary>Draws it.</summary>
    public static void Write(Markup markup, IndicatorTrend trend)
    {
        var (before, now, target) = (trend.Before?.Value, trend.Now.Value, trend.Now.LimitRange);
        var scale = Scale.About([.. Ends(before), .. Ends(now), .. Ends(target)]);
        markup.Write($"<svg class=\"trend {trend.Direction.ToString().ToLowerInvariant()}\" aria-hidden=\"true\" focusable=\"false\">");
        markup.Write($"<rect class=\"track\" x=\"0\" y=\"{Axis - 3}\" width=\"100%\" height=\"6\"/>");
        WriteSide(markup, trend.Now.Comparator, target, scale);
        WriteYear(markup, now, scale, "now");
        if (before is not null)
        {
            markup.Write($"<line class=\"way\" x1=\"{Middle(before, scale)}\" x2=\"{Middle(now, scale)}\" y1=\"{Axis}\" y2=\"{Axis}\"/>");
            WriteYear(markup, before, scale, "before");
        }

        foreach (var end in Ends(target).Distinct())
            markup.Write($"<line class=\"limit\" x1=\"{scale.Of(end)}\" x2=\"{scale.Of(end)}\" y1=\"{Axis - 10}\" y2=\"{Axis + 10}\"/>");
        markup.Write($"</svg>");
    }

    private static void WriteYear(Markup markup, Interval value, Scale scale, string year)
    {
        if (value.IsPoint)
        {
            markup.Write($"<circle class=\"{year}\" cx=\"{Middle(value, scale)}\" cy=\"{Axis}\" r=\"5\"/>");
            return;
        }

        var (from, to) = (From(value, scale), To(value, scale));
        markup.Write($"<rect class=\"{year}\" x=\"{from}\" y=\"{Axis - 5}\" width=\"{to - from}\" height=\"10\" rx=\"5\"/>");
    }

    private static void WriteSide(Markup markup, Comparator comparator, Interval target, Scale scale)
    {
        var (from, to) = comparator switch
        {
            Comparator.AtMost or Comparator.LessThan => (Scale.Start, From(target, scale)),
            Comparator.AtLeast or Comparator.MoreThan => (To(target, scale), Scale.End),
            _ => (Scale.Start, Scale.Start),
        };
        if (to.Value > from.Value)
            markup.Write($"<rect class=\"side\" x=\"{from}\" y=\"{Axis - 3}\" width=\"{to - from}\" height=\"6\"/>");
    }

    private static IEnumerable<double> Ends(Interval? interval) => interval is null ? [] : new[] { interval.Lower.Value, interval.Upper.Value }.OfType<Rational>().Select(end => end.ToDouble());

    private static Percent From(Interval interval, Scale scale) => interval.Lower.Value is { } low ? scale.Of(low.ToDouble()) : Scale.Start;

    private static Percent To(Interval interval, Scale scale) => interval.Upper.Value is { } high ? scale.Of(high.ToDouble()) : Scale.End;

    private static Percent Middle(Interval interval, Scale scale) => new((From(interval, scale).Value + To(interval, scale).Value) / 2);
}
