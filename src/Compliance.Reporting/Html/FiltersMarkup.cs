using System.Globalization;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>Writes the filters, which a script makes work: without one they are not shown, and everything is.</summary>
internal static class FiltersMarkup
{
    public static void Write(Markup markup, PageRules rules)
    {
        markup.Write($"<form id=\"filters\" class=\"filters\" hidden=\"hidden\"><h3>{Labels.Filters}</h3>");
        Begin(markup, Labels.Verdict);
        foreach (var verdict in VerdictSelection.All.Verdicts)
            WriteBox(markup, "verdict", (int)verdict, Words.Of(verdict));
        markup.Write($"</fieldset>");
        Begin(markup, Labels.Obligation);
        for (var obligation = Obligation.Must; obligation <= Obligation.Encourage; obligation++)
            WriteBox(markup, "obligation", (int)obligation, Words.Of(obligation));
        markup.Write($"</fieldset>");
        if (rules.Departments.Count > 0)
        {
            markup.Write($"<details><summary>{Labels.Department}</summary>");
            Begin(markup, Labels.Department);
            for (var number = 0; number < rules.Departments.Count; number++)
                WriteBox(markup, "department", number, rules.Departments[number]);
            markup.Write($"</fieldset></details>");
        }

        markup.Write($"<p><label>{Labels.Named} <input type=\"search\" id=\"named\" autocomplete=\"off\"/></label> <button type=\"reset\">{Labels.Clear}</button></p></form>\n");
    }

    /// <summary>Writes which of how many subjects are shown, and the way to the others.</summary>
    public static void WritePager(Markup markup)
    {
        markup.Write($"<div id=\"pager\" class=\"pager\" hidden=\"hidden\"><p role=\"status\">{new LocalizedText("显示", "Showing")} <span id=\"shown\"></span> / <span id=\"all\"></span></p>");
        markup.Write($"<p class=\"buttons\"><button type=\"button\" id=\"previous\">{Labels.Previous}</button> <span id=\"page\"></span> <button type=\"button\" id=\"next\">{Labels.Next}</button></p></div>\n");
        markup.Write($"<p id=\"none\" class=\"none\" hidden=\"hidden\">{Labels.NothingFits}</p>\n");
    }

    private static void Begin(Markup markup, LocalizedText legend) => markup.Write($"<fieldset><legend>{legend}</legend>");

    private static void WriteBox(Markup markup, string name, int value, LocalizedText label) =>
        markup.Write($"<label><input type=\"checkbox\" name=\"{name}\" value=\"{value.ToString(CultureInfo.InvariantCulture)}\"/> {label}</label> ");
}
