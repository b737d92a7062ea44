using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Reporting.Html;

/// <summary>Draws when limits begin to bind, with how many of them, and the day of what is evaluated.</summary>
internal sealed class TimeLine
{
    // Days of room on both sides.
    private const int Room = 400;

    // As much of a phone's width as a label takes: nearer ones stand on lines of their own.
    private const double LabelWidth = 31;
    private const int LineHeight = 14;

    private readonly string _name;
    private readonly List<(CalendarDate Day, int Rules, int Line)> _steps = [];
    private readonly int _from;
    private readonly int _to;
    private readonly int _axis;

    /// <summary>The time line of some rules.</summary>
    /// <param name="name">What a drawing with a day refers to it by.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="all">All rules of the pack: each time line goes from the first of their days to the last.</param>
    public TimeLine(string name, IEnumerable<Rule> rules, IReadOnlyList<Rule> all)
    {
        _name = name;
        var days = all.SelectMany(DaysOf).Select(day => day.DayNumber).DefaultIfEmpty().ToList();
        (_from, _to) = (days.Min() - Room, days.Max() + Room);
        var ends = new List<double>();
        foreach (var step in rules.SelectMany(DaysOf).GroupBy(day => day).OrderBy(step => step.Key))
        {
            var from = StartOfLabel(Of(step.Key));
            var line = ends.FindIndex(end => from >= end);
            if (line < 0)
            {
                line = ends.Count;
                ends.Add(0);
            }

            ends[line] = from + LabelWidth;
            _steps.Add((step.Key, step.Count(), line));
        }

        _axis = (ends.Count * LineHeight) + 8;
    }

    /// <summary>The days from which limits bind, and how many rules have one from it.</summary>
    public IEnumerable<(CalendarDate Day, int Rules)> Steps => _steps.Select(step => (step.Day, step.Rules));

    /// <summary>Draws it without any day; nothing where no rule has a limit.</summary>
    public void Write(Markup markup)
    {
        if (_steps.Count == 0)
            return;

        markup.Write($"<svg class=\"time\" height=\"{_axis + 8}\" aria-hidden=\"true\" focusable=\"false\">");
        WriteSteps(markup);
        markup.Write($"</svg>");
    }

    /// <summary>Writes what drawings with days refer to: it is the same in all of them.</summary>
    public void WriteShared(Markup markup)
    {
        if (_steps.Count == 0)
            return;

        markup.Write($"<svg class=\"shared\" aria-hidden=\"true\" focusable=\"false\"><defs><g id=\"{_name}\">");
        WriteSteps(markup);
        markup.Write($"</g></defs></svg>\n");
    }

    /// <summary>Draws it with a day; nothing where no rule has a limit.</summary>
    /// <param name="markup">Where it is drawn.</param>
    /// <param name="first">The first of the days of which one is meant; where it is known, that one.</param>
    /// <param name="last">The last of them.</param>
    public void WriteDays(Markup markup, CalendarDate first, CalendarDate last)
    {
        if (_steps.Count == 0)
            return;

        var (from, to) = (Of(first), Of(last));
        markup.Write($"<svg class=\"time\" height=\"{_axis + 28}\" aria-hidden=\"true\" focusable=\"false\"><line class=\"passed\" x1=\"0\" x2=\"{from}\" y1=\"{_axis}\" y2=\"{_axis}\"/><use href=\"#{_name}\"/>");
        if (to.Value > from.Value)
            markup.Write($"<rect class=\"days\" x=\"{from}\" y=\"{_axis - 3}\" width=\"{to - from}\" height=\"6\"/>");
        markup.Write($"<line class=\"day\" x1=\"{to}\" x2=\"{to}\" y1=\"{_axis - 6}\" y2=\"{_axis + 12}\"/>");
        markup.Write($"<text class=\"label day\" x=\"{to}\" y=\"{_axis + 24}\" text-anchor=\"{to.Anchor}\">{(first.DayNumber < _from ? "‹ " : "")}{(first == last ? last.ToString() : $"{first} – {last}")}{(last.DayNumber > _to ? " ›" : "")}</text></svg>");
    }

    private static double StartOfLabel(Percent at) => at.Anchor switch
    {
        "start" => at.Value,
        "end" => at.Value - LabelWidth,
        _ => at.Value - (LabelWidth / 2),
    };

    private void WriteSteps(Markup markup)
    {
        markup.Write($"<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{_axis}\" y2=\"{_axis}\"/>");
        foreach (var step in _steps)
        {
            var at = Of(step.Day);
            markup.Write($"<circle class=\"step\" cx=\"{at}\" cy=\"{_axis}\" r=\"5\"/>");
            markup.Write($"<text class=\"label\" x=\"{at}\" y=\"{_axis - 9 - (step.Line * LineHeight)}\" text-anchor=\"{at.Anchor}\">{step.Day.ToString()} ×{step.Rules}</text>");
        }
    }

    private static IEnumerable<CalendarDate> DaysOf(Rule rule) => rule.Requirement.StatedLimits.Select(limit => limit.From).Distinct();

    private Percent Of(CalendarDate day) => new(Math.Max(0, Math.Min(100, (day.DayNumber - _from) * 100.0 / (_to - _from))));
}
