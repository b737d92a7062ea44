using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>What is said of a subject besides its facts.</summary>
internal sealed record SubjectHeader(
    string Id,
    string? Name,
    CalendarDate? Date,
    string? Jurisdiction,
    string? Source,
    IReadOnlyList<Deviation> Deviations,
    SourceSpan Span)
{
    /// <summary>The days of which one is meant, where <see cref="Date"/> is the last of them; null where it is the one day.</summary>
    public PossibleDays? Days { get; init; }
}
