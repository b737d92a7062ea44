using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Facts;

namespace Compliance.Expressions;

/// <summary>A box of facts of a subject that has parts, or is one.</summary>
internal interface IPartValues : IFactReadings
{
    /// <summary>Where it stands.</summary>
    SourceSpan Place { get; }

    /// <summary>What is stated of a fact, or follows from what is stated elsewhere; null where nothing is known.</summary>
    StatedValue? ValueOf(int slot);

    /// <summary>What it is a part of, of some kind; null where nothing is known of that.</summary>
    IPartValues? WholeOf(SubjectKind kind);

    /// <summary>Its parts of some kind, at any depth.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="parts">Takes them.</param>
    /// <returns>Whether there may be any number of further ones.</returns>
    bool CollectParts(SubjectKind kind, List<IPartValues> parts);
}
