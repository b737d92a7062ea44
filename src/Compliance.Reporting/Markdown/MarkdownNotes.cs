using System.Collections.Generic;
using System.Text;
using Compliance.Localization;

namespace Compliance.Reporting.Markdown;

/// <summary>Writes what is left out or not certain as a list.</summary>
internal static class MarkdownNotes
{
    /// <summary>Appends the list; nothing where there is nothing to say.</summary>
    /// <param name="text">Where it is appended.</param>
    /// <param name="notes">The notes that are shown.</param>
    /// <param name="more">How many more there are.</param>
    /// <param name="language">The language.</param>
    public static void Append(StringBuilder text, IReadOnlyList<ReportNote> notes, long more, Language language)
    {
        if (notes.Count == 0)
            return;

        var zh = language == Language.Chinese;
        text.Append("### ").Append(zh ? $"未计入的内容 ({notes.Count + more})" : $"Left out, or not certain ({notes.Count + more})").Append("\n\n");
        foreach (var note in notes)
        {
            var place = note.Span.ToString() is { Length: > 0 } span ? span + " " : "";
            text.Append("- ").Append(MarkdownText.Of($"{place}{note.Code}: {note.Message}")).Append('\n');
        }

        if (more > 0)
            text.Append("- ").Append(zh ? $"另有 {more} 项" : $"and {more} more").Append('\n');
        text.Append('\n');
    }
}
