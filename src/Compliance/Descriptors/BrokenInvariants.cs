using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Descriptors;

/// <summary>Names the subjects that are not as every subject of their kind is.</summary>
internal static class BrokenInvariants
{
    /// <param name="subjects">The subjects, whose parts are looked at too.</param>
    /// <param name="diagnostics">Takes a warning for each, or an error.</param>
    /// <param name="isStrict">Whether it is an error.</param>
    public static void Report(IEnumerable<Subject> subjects, DiagnosticBag diagnostics, bool isStrict)
    {
        foreach (var subject in subjects.SelectMany(one => one.AllParts.Prepend(one)))
        {
            if (subject.Kind.Invariants is null || subject.Statements.Narrowing is not { Broken.Count: > 0 } narrowing)
                continue;

            var facts = narrowing.Unknown.Select(slot => subject.Kind.Facts[slot].Label).ToList();
            diagnostics.Report(
                isStrict ? DiagnosticKinds.RefusedByInvariant : DiagnosticKinds.BreaksInvariant, subject.Span,
                ("kind", subject.Kind.Label), ("id", subject.Id), ("found", string.Join("; ", narrowing.Broken)),
                ("facts", new LocalizedText(string.Join("、", facts.Select(fact => fact.Zh)), string.Join(", ", facts.Select(fact => fact.En)))));
        }
    }
}
