using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;

namespace Compliance.Diagnostics;

/// <summary>Gathers what is wrong with one file, so that all of it is said at once.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>A file that is wrong in more places than this is wrong as a whole; what follows is left out, and said to be.</summary>
    public const int Limit = 1_000;

    private readonly List<Diagnostic> _items = [];
    private int _notes;

    public IReadOnlyList<Diagnostic> Items => _items;

    public bool HasErrors => _items.Any(item => item.Severity == Severity.Error);

    private bool IsFull => _items.Count - _notes > Limit;

    public void Report(DiagnosticKind kind, SourceSpan span, params (string Name, LocalizedText Value)[] values) =>
        Report(kind, span, nearest: null, values);

    public void Report(DiagnosticKind kind, SourceSpan span, string? nearest, params (string Name, LocalizedText Value)[] values)
    {
        if (kind.Severity == Severity.Note)
        {
            // Notes are never too many: a long table of small percentages is used as it stands.
            if (_notes == Limit)
                return;
            _notes++;
        }
        else if (IsFull)
        {
            return;
        }
        else if (_items.Count - _notes == Limit)
        {
            (kind, span, nearest) = (DiagnosticKinds.TooManyDiagnostics, SourceSpan.WholeFile(span.File), null);
        }

        _items.Add(new Diagnostic(kind, span, values.ToDictionary(value => value.Name, value => Excerpt.Of(value.Value)), nearest));
    }

    /// <summary>The nearest right name; null too where it would not be shown any more, since looking for it takes time.</summary>
    public string? Nearest(string name, IEnumerable<string> candidates) => IsFull ? null : NearestName.Of(name, candidates);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);
}
