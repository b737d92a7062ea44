using System.Collections.Generic;
using Compliance.Findings;

namespace Compliance.Reporting;

/// <summary>
/// An <see cref="IReportWriter"/> to which what it writes of one subject is the same whichever came before: parts of a result are rendered by
/// several threads concurrently, and put into it one after the other.
/// </summary>
internal interface IPartWriter
{
    /// <summary>Whether what it writes later depends on what parts it was given: then these cannot be cut off the result again.</summary>
    bool RemembersParts { get; }

    /// <summary>Renders subjects, after <see cref="IReportWriter.Begin"/>; called by any thread.</summary>
    /// <returns>The part; null where these subjects have to be written in their turn after all.</returns>
    TextBuffer? Render(IReadOnlyList<Evaluation> evaluations);

    /// <summary>Puts a part into the result, which uses it up; called by one thread, in the order of the result.</summary>
    void Append(TextBuffer part);
}
