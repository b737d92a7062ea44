using System.Collections.Generic;
using System.Linq;

namespace Compliance.Reporting.Html;

/// <summary>Draws counts as shares of one bar. They are shares of everything that was counted, what is undetermined among it.</summary>
internal static class ShareBar
{
    /// <summary>Draws it; nothing where there is nothing to count.</summary>
    /// <param name="markup">Where it is drawn.</param>
    /// <param name="counts">The counts, each with the word for what is counted.</param>
    public static void Write(Markup markup, IReadOnlyList<(string Word, long Count)> counts)
    {
        var all = counts.Sum(one => one.Count);
        if (all == 0)
            return;

        markup.Write($"<svg class=\"shares\" aria-hidden=\"true\" focusable=\"false\">");
        var before = 0L;
        foreach (var (word, count) in counts.Where(one => one.Count > 0))
        {
            var (from, to) = (new Percent(before * 100.0 / all), new Percent((before + count) * 100.0 / all));
            markup.Write($"<rect class=\"{word}\" x=\"{from}\" y=\"0\" width=\"{to - from}\" height=\"100%\"/>");
            before += count;
        }

        markup.Write($"</svg>\n");
    }
}
