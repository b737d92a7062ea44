using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;

namespace Compliance.Cli.Display;

/// <summary>Writes what a result could not take into account: what was not read, and what may lie anywhere.</summary>
internal static class GapSection
{
    public static void Write(Terminal terminal, ReportGaps gaps, Language language)
    {
        foreach (var note in ReportNote.Of(gaps, language))
            Write(terminal, note);
    }

    /// <summary>Writes whether the rules are what was released, where there is something to say of it.</summary>
    public static void Write(Terminal terminal, RulePack pack, Language language)
    {
        foreach (var note in ReportNote.Of(pack, language))
            Write(terminal, note);
    }

    /// <summary>Writes one note.</summary>
    public static void Write(Terminal terminal, ReportNote note)
    {
        var place = note.Span.ToString() is { Length: > 0 } span ? MarkedText.Escape(span) + ": " : "";
        var colour = note.Level == Severity.Note ? "dim" : "yellow";
        terminal.WriteLine($"[{colour}]{place}{MarkedText.Escape(note.Message)}[/]");
    }
}
