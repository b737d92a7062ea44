using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Text;

namespace Compliance.Tables;

/// <summary>
/// The columns of a table that no fact has. What is not used is missing, and what is missing never passes: so they are named
/// once, with what may have been meant, and refused only where somebody wants that.
/// </summary>
internal sealed class UnusedHeadings(Vocabulary vocabulary)
{
    // A suggestion for two characters of Chinese would keep one of them, which says nothing: a 序号 is no 编号.
    private const int ShortestMisspelt = 3;

    // What every form has beside its facts.
    private static readonly string[] NoFacts = ["序号", "备注", "说明", "行号", "填表人", "审核人", "联系人", "联系电话", "remark", "remarks", "note", "notes"];

    private readonly List<ScalarNode> _cells = [];
    private readonly HashSet<string> _misspelt = [];

    public void Add(ScalarNode cell) => _cells.Add(cell);

    /// <summary>Whether a column was reported that was to have this heading.</summary>
    public bool HasMisspelt(ReservedHeadings.Heading heading) => _misspelt.Contains(heading.Name) || _misspelt.Contains(heading.Chinese);

    /// <summary>Reports them: those that were to have a heading which is missing, as errors, and the others in one warning.</summary>
    public void Report(IReadOnlyList<ReservedHeadings.Heading> missing, bool isStrict, DiagnosticBag diagnostics)
    {
        var unused = new List<(ScalarNode Cell, string? Nearest)>();
        foreach (var cell in _cells)
        {
            var nearest = NearestOf(HeadingText.Of(cell.Text), diagnostics);
            var isNeeded = nearest is not null && missing.Any(heading => heading.Name == nearest || heading.Chinese == nearest);
            if (isNeeded)
                _misspelt.Add(nearest!);
            if (isNeeded || isStrict)
                ReportUnknown(cell, nearest, diagnostics);
            else
                unused.Add((cell, nearest));
        }

        if (unused.Count > 0)
        {
            diagnostics.Report(
                DiagnosticKinds.UnusedColumns, unused[0].Cell.Span,
                ("found", new LocalizedText(string.Join("、", unused.Select(column => Chinese(column.Cell, column.Nearest))), string.Join(", ", unused.Select(column => English(column.Cell, column.Nearest))))));
        }
    }

    private static void ReportUnknown(ScalarNode cell, string? nearest, DiagnosticBag diagnostics) => diagnostics.Report(
        DiagnosticKinds.UnknownHeading, cell.Span, nearest,
        ("found", cell.Text.Trim()), ("expected", string.Join(", ", ReservedHeadings.All.Select(heading => heading.Name))));

    private string? NearestOf(HeadingText heading, DiagnosticBag diagnostics)
    {
        if (NoFacts.Contains(heading.Name.ToLowerInvariant()))
            return null;

        var names = vocabulary.Kinds.SelectMany(kind => kind.Facts).SelectMany(known => new[] { known.Name, known.Label.Zh, known.Label.En })
            .Concat(ReservedHeadings.All.SelectMany(known => new[] { known.Name, known.Chinese })).ToList();
        return Nearest(heading.Text) ?? (heading.Name == heading.Text ? null : Nearest(heading.Name));

        string? Nearest(string text) => names.Contains(text) ? text : text.Length < ShortestMisspelt ? null : diagnostics.Nearest(text, names);
    }

    private static string Chinese(ScalarNode cell, string? nearest) => $"“{cell.Text.Trim()}”{(nearest is null ? "" : $"（是否应为“{nearest}”？）")}";

    private static string English(ScalarNode cell, string? nearest) => $"'{cell.Text.Trim()}'{(nearest is null ? "" : $" (did you mean '{nearest}'?)")}";
}
