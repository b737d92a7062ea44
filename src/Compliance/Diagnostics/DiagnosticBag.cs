using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;

namespace Compliance.Diagnostics;

/// <summary>Gathers what is wrong with one file, so that all of it is reported together.</summary>
/// <param name="most">How many are taken in: what is gathered here only to be put in order is counted where it is told.</param>
internal sealed class DiagnosticBag(int most = DiagnosticBag.Limit)
{
    /// <summary>A file with more errors than this is wrong as a whole; the rest is left out, which is reported.</summary>
    public const int Limit = 1_000;

    private readonly List<Diagnostic> _items = [];
    private int _notes;
    private int _warnings;

    public IReadOnlyList<Diagnostic> Items => _items;

    public bool HasErrors => _items.Any(item => item.Severity == Severity.Error);

    public bool IsEmpty => _items.Count == 0;

    /// <summary>Whether errors are left out from now on.</summary>
    public bool IsFull => _items.Count - _notes - _warnings > most;

    public void Report(DiagnosticKind kind, SourceSpan span, params (string Name, LocalizedText Value)[] values) =>
        Report(kind, span, nearest: null, values);

    public void Report(DiagnosticKind kind, SourceSpan span, string? nearest, params (string Name, LocalizedText Value)[] values)
    {
        if (Admit(kind.Severity) is { } isLast)
            _items.Add(isLast ? TooMany(kind.Severity, span) : new Diagnostic(kind, span, values.ToDictionary(value => value.Name, value => Excerpt.Of(value.Value)), nearest));
    }

    /// <summary>The nearest right name; null too where it would not be shown any more, since looking for it takes time.</summary>
    public string? Nearest(string name, IEnumerable<string> candidates) => IsFull ? null : NearestName.Of(name, candidates);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    /// <summary>Adds what was found further down in the same file, as if it had been reported here.</summary>
    public void Continue(IEnumerable<Diagnostic> further)
    {
        foreach (var item in further)
        {
            if (Admit(item.Severity) is { } isLast)
                _items.Add(isLast ? TooMany(item.Severity, item.Span) : item);
        }
    }

    /// <summary>Says of what was reported since there were so many which part of the descriptor it is about; see <see cref="Diagnostic.Path"/>.</summary>
    /// <param name="since">How many there were.</param>
    /// <param name="part">A key, or a place in a list, <c>[0]</c>.</param>
    /// <param name="fact">The fact that it is about; null where it is about none.</param>
    public void Locate(int since, string part, string? fact = null)
    {
        for (var i = since; i < _items.Count; i++)
            _items[i] = _items[i].Within(part, fact);
    }

    /// <summary>Lets all of them go, to be used again.</summary>
    public void Clear()
    {
        _items.Clear();
        (_notes, _warnings) = (0, 0);
    }

    // Whether one more is taken in, as the one that says that there are too many; null where it is left out.
    private bool? Admit(Severity severity)
    {
        if (severity == Severity.Error)
            return IsFull ? null : _items.Count - _notes - _warnings == most;

        // Notes and warnings are never too many: a long table of small percentages is used as it stands.
        if (severity == Severity.Warning)
            return _warnings > most ? null : _warnings++ == most;
        if (_notes == most)
            return null;
        _notes++;
        return false;
    }

    private static Diagnostic TooMany(Severity severity, SourceSpan span) => new(
        severity == Severity.Error ? DiagnosticKinds.TooManyDiagnostics : DiagnosticKinds.TooManyWarnings,
        SourceSpan.WholeFile(span.File), new Dictionary<string, LocalizedText>(), nearest: null);
}
