using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Reporting.Html;

/// <summary>Writes what was wrong, left out or not certain: it stands before everything that was counted.</summary>
internal static class NotesMarkup
{
    // Of a thousand broken rows, the first are enough to see what is wrong with all.
    private const int Most = 100;

    /// <summary>Writes the sections; nothing where there is nothing to say.</summary>
    /// <param name="markup">Where they are written.</param>
    /// <param name="diagnostics">What is wrong with the files, or worth a look.</param>
    /// <param name="notes">What is left out, in a language.</param>
    public static void Write(Markup markup, IReadOnlyList<Diagnostic> diagnostics, Func<Language, IEnumerable<ReportNote>> notes)
    {
        Write(markup, Labels.WrongInput, "wrong", [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(TextOf)]);
        var (zh, en) = (notes(Language.Chinese).ToList(), notes(Language.English).ToList());
        Write(markup, Labels.LeftOut, "gaps", [.. zh.Zip(en, (one, other) => new LocalizedText(TextOf(one), TextOf(other)))]);
        Write(markup, Labels.DoubtfulInput, "doubtful", [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning).Select(TextOf)]);
    }

    private static void Write(Markup markup, LocalizedText title, string kind, List<LocalizedText> items)
    {
        if (items.Count == 0)
            return;

        markup.Write($"<section class=\"notes {kind}\"><h2>{title} <span class=\"count\">({items.Count})</span></h2><ul>");
        foreach (var item in items.Take(Most))
            markup.Write($"<li>{item}</li>");
        if (items.Count > Most)
            markup.Write($"<li>{Words.More(items.Count - Most)}</li>");
        markup.Write($"</ul></section>\n");
    }

    private static LocalizedText TextOf(Diagnostic diagnostic) => Words.Of(language => $"{diagnostic.Span}: {diagnostic.Code}: {diagnostic.Message(language)}");

    private static string TextOf(ReportNote note) => note.Span.ToString() is { Length: > 0 } place ? $"{place}: {note.Message}" : note.Message;
}
