using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Profiles;

/// <summary>One place that says a fact.</summary>
/// <param name="From">The place, in the words of the format: a heading, a path, a property.</param>
/// <param name="Unit">The unit of a number; null where the record says it.</param>
/// <param name="UnitFrom">Where the record says the unit; null where it does not.</param>
/// <param name="Units">What the units are called there, and what they are.</param>
/// <param name="Values">What is said there, and what it means; null where it is taken as it is.</param>
public sealed record ProfiledSource(string From, string? Unit, string? UnitFrom, IReadOnlyDictionary<string, string> Units, IReadOnlyDictionary<string, string>? Values)
{
    /// <summary>Why it says nothing where no other place says the fact, and may only stand against what another says; null where it counts by itself.</summary>
    public LocalizedText? OnlyBesideOthers { get; init; }

    /// <summary>Its source location in the profile; none where the profile takes every fact from such a place.</summary>
    internal SourceSpan Span { get; init; }

    /// <summary>The bits of the choices that some value means.</summary>
    internal ulong Meant { get; init; }

    /// <summary>The bits of the choices that, as the profile says, nothing there stands for.</summary>
    internal ulong Without { get; init; }
}
