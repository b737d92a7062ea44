using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Findings;

namespace Compliance.Reporting.Html;

/// <summary>The subjects of a page until it is known what precedes them, by their decisions: what fails is read first. Each is a line behind the digit of its decision.</summary>
internal sealed class SubjectSpool : IDisposable
{
    private readonly Dictionary<Decision, SpooledText> _texts = ReportTotals.WorstFirst.ToDictionary(decision => decision, _ => new SpooledText());

    /// <summary>What a line begins with.</summary>
    public static char SignOf(Decision decision) => (char)('0' + (int)decision);

    /// <summary>Adds lines.</summary>
    public void Add(TextBuffer lines)
    {
        var (text, start) = (lines.Characters, 0);
        while (start < lines.Length)
        {
            var end = Array.IndexOf(text, '\n', start, lines.Length - start) + 1;
            _texts[(Decision)(text[start] - '0')].Writer.Write(text, start + 1, end - start - 1);
            start = end;
        }
    }

    /// <summary>Adds a line that keeps its place among those that are added so: an order of jurisdictions says which lie in which.</summary>
    public void AddInOrder(TextBuffer line) => _texts[ReportTotals.WorstFirst[0]].Writer.Write(line.Characters, 1, line.Length - 1);

    /// <summary>Writes out all of it, the worst decision first; nothing can be added from then on.</summary>
    public void CopyTo(TextWriter output)
    {
        foreach (var decision in ReportTotals.WorstFirst)
            _texts[decision].CopyTo(output);
    }

    public void Dispose()
    {
        foreach (var text in _texts.Values)
            text.Dispose();
    }
}
