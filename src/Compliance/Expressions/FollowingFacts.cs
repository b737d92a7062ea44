using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;

namespace Compliance.Expressions;

/// <summary>Reads which facts of a vocabulary are numbers over parts too, and may be stated besides.</summary>
internal static class FollowingFacts
{
    public static void Read(Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        foreach (var kind in vocabulary.Kinds)
        {
            // Reading one adds the number over parts as a fact of the kind.
            var stated = kind.Facts.Count;
            for (var slot = 0; slot < stated; slot++)
            {
                if (kind.Facts[slot].FromParts is { } text)
                    Read(kind, kind.Facts[slot], slot, text, diagnostics);
            }
        }
    }

    private static void Read(SubjectKind kind, Fact fact, int slot, ScalarNode text, DiagnosticBag diagnostics)
    {
        if (Binder.ReadMeasure(text.Text, kind, text.TextSpan, diagnostics) is not { } measure)
            return;

        if (measure is not FactMeasure { Fact.Derivation: FigureDerivation } figure)
            diagnostics.Report(DiagnosticKinds.NoKindOfParts, text.Span, ("found", text.Text), ("expected", "sum(window.area)"));
        else if (!measure.Dimension.Equals(fact.Unit.Dimension))
            diagnostics.Report(DiagnosticKinds.DimensionMismatch, text.Span, ("left", fact.Unit.Dimension.Describe()), ("right", measure.Dimension.Describe()));
        else
            kind.Follow(slot, figure.Slot);
    }
}
