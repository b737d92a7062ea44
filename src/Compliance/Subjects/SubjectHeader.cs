using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Subjects;

/// <summary>What is said of a subject besides its facts and departures.</summary>
/// <param name="Id">Its id, as the bureau has it.</param>
/// <param name="Name">Its name; null where none is given.</param>
/// <param name="Date">The day it is to be evaluated; null where none is given.</param>
/// <param name="Jurisdiction">The jurisdiction that it lies in; null where none is given.</param>
/// <param name="Source">Where its figures come from; null where nothing is said.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record SubjectHeader(string Id, string? Name, CalendarDate? Date, string? Jurisdiction, string? Source, SourceSpan Span)
{
    /// <summary>The id of what it is a part of, with that one's kind, where it stands by itself and names it; null where it names none.</summary>
    public (SubjectKind Kind, string Id)? Whole { get; init; }

    /// <summary>Its id among all that are given: parts of two wholes may have one id of their own.</summary>
    public string RegisterId => Whole is { } whole && Id.Length > 0 ? $"{whole.Id}/{Id}" : Id;

    /// <summary>The days of which one is meant, where <see cref="Date"/> is the last of them; null where it is the one day.</summary>
    public PossibleDays? Days { get; init; }
}
