using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;

namespace Compliance.Packs;

/// <summary>Reads what a vocabulary says of every subject of a kind, as far as it stands in the version that a pack asks for.</summary>
internal static class InvariantsReader
{
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="asked">The version that the pack asks for; null where it is not known, and then all are read.</param>
    /// <param name="diagnostics">Takes what is wrong, of those too that the pack does not know.</param>
    public static void Read(Vocabulary vocabulary, string? asked, DiagnosticBag diagnostics)
    {
        var read = new Dictionary<SubjectKind, List<Invariant>>();
        foreach (var text in vocabulary.Invariants)
        {
            if (vocabulary.FindKind(text.Subject.Text) is not { } kind)
            {
                diagnostics.Report(DiagnosticKinds.UnknownKind, text.Subject.Span, diagnostics.Nearest(text.Subject.Text, vocabulary.Kinds.Select(one => one.Name)), ("found", text.Subject.Text), ("expected", string.Join(", ", vocabulary.Kinds)));
                continue;
            }

            if (!PackVersion.IsServedBy(text.Since, vocabulary.Version))
                diagnostics.Report(DiagnosticKinds.InvariantOfLaterVersion, text.Holds.Span, ("found", text.Since), ("version", vocabulary.Version));
            if (Binder.ReadCondition(text.Holds.Text, kind, text.Holds.TextSpan, diagnostics) is not { } holds)
                continue;
            // What follows from elsewhere may rest on what is narrowed.
            if (holds.Slots.Where(slot => kind.Facts[slot].IsDerived || kind.FollowingOf(slot) >= 0).Select(slot => kind.Facts[slot]).FirstOrDefault() is { } elsewhere)
                diagnostics.Report(DiagnosticKinds.InvariantOfOwnFacts, text.Holds.Span, ("found", elsewhere.Name), ("kind", kind.Label));
            else if (holds.Evaluate(new DomainFactValues(kind)) == Values.Truth.False)
                diagnostics.Report(DiagnosticKinds.InvariantNeverHolds, text.Holds.Span, ("found", text.Holds.Text), ("kind", kind.Label));
            else if (asked is null || PackVersion.IsServedBy(text.Since, asked))
                (read.TryGetValue(kind, out var list) ? list : read[kind] = []).Add(new Invariant(holds, text.Holds.Text));
        }

        foreach (var kind in read)
            kind.Key.Invariants = new Invariants(kind.Key, kind.Value);
    }
}
