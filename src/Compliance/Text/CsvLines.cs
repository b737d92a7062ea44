using System.Collections.Generic;
using System.Text;
using Compliance.Diagnostics;

namespace Compliance.Text;

/// <summary>Cuts a small table into cells: commas between them, quotation marks around what holds a comma, a mark or a line's end. Empty lines are none.</summary>
internal static class CsvLines
{
    /// <summary>The lines, each of its cells, with their source locations.</summary>
    public static IReadOnlyList<IReadOnlyList<ScalarNode>> Read(string text, string path, DiagnosticBag diagnostics)
    {
        var lines = new List<IReadOnlyList<ScalarNode>>();
        var (at, number) = (text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0, 1);
        while (at < text.Length)
        {
            var cells = new List<ScalarNode>();
            var begin = at;
            while (true)
            {
                var span = new SourceSpan(path, number, at - begin + 1);
                var isQuoted = at < text.Length && text[at] == '"';
                cells.Add(new ScalarNode(span, isQuoted ? Quoted(text, ref at, ref number, span, diagnostics) : Plain(text, ref at), isQuoted, isVerbatim: !isQuoted));
                if (at >= text.Length || text[at] != ',')
                    break;
                at++;
            }

            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at] == '\n')
                at++;
            number++;
            if (cells.Count > 1 || cells[0].Text.Trim().Length > 0)
                lines.Add(cells);
        }

        return lines;
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
            at++;
        return text.Substring(start, at - start).Trim();
    }

    private static string Quoted(string text, ref int at, ref int number, SourceSpan span, DiagnosticBag diagnostics)
    {
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
            {
                at++;
                var behind = Plain(text, ref at);
                if (behind.Length > 0)
                    diagnostics.Report(DiagnosticKinds.BadSyntax, span, ("format", "CSV"), ("found", behind));
                return cell.ToString();
            }

            if (text[at] == '"')
                at++;
            if (text[at] == '\n')
                number++;
            cell.Append(text[at]);
        }

        diagnostics.Report(DiagnosticKinds.BadSyntax, span, ("format", "CSV"), ("found", "\""));
        return cell.ToString();
    }
}
