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

    public IReadOnlyList<Diagnostic> Items => _items;

    public bool HasErrors => _items.Any(item => item.Severity == Severity.Error);

    public void Report(DiagnosticKind kind, SourceSpan span, params (string Name, LocalizedText Value)[] values) =>
        Report(kind, span, nearest: null, values);

    public void Report(DiagnosticKind kind, SourceSpan span, string? nearest, params (string Name, LocalizedText Value)[] values)
    {
        if (_items.Count > Limit)
            return;
        if (_items.Count == Limit)
            (kind, span, nearest) = (DiagnosticKinds.TooManyDiagnostics, SourceSpan.WholeFile(span.File), null);

        _items.Add(new Diagnostic(kind, span, values.ToDictionary(value => value.Name, value => Excerpt.Of(value.Value)), nearest));
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);
}
