using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Compliance.Diagnostics;

/// <summary>What reading something gave: the whole of it, or nothing and every reason why.</summary>
/// <typeparam name="T">What was read.</typeparam>
public sealed class ReadResult<T>
    where T : class
{
    internal ReadResult(T? value, IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostics = InOrder(diagnostics);
        Value = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : value;
    }

    /// <summary>What was read; null where any diagnostic is an error: nothing is half-read.</summary>
    public T? Value { get; }

    /// <summary>Everything that is wrong or worth a look, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether it was read.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>What was read.</summary>
    /// <exception cref="ReadException">It could not be read; the message holds every error.</exception>
    public T Require() => Value ?? throw new ReadException(Diagnostics);

    // File by file as they were read; that there are too many comes last.
    private static IReadOnlyList<Diagnostic> InOrder(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count < 2)
            return diagnostics;

        var files = diagnostics.Select(diagnostic => diagnostic.Span.File).Distinct().ToList();
        return [.. diagnostics
            .OrderBy(diagnostic => files.IndexOf(diagnostic.Span.File))
            .ThenBy(diagnostic => diagnostic.Kind == DiagnosticKinds.TooManyDiagnostics || diagnostic.Kind == DiagnosticKinds.TooManyWarnings)
            .ThenBy(diagnostic => diagnostic.Span.Sheet, System.StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Span.Line)
            .ThenBy(diagnostic => diagnostic.Span.Column)];
    }
}
