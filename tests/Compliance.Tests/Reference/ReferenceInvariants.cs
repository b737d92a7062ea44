using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Reference;

/// <summary>What invariants leave of a box, worked out in the order in which it is written down: slow, and plain.</summary>
internal static class ReferenceInvariants
{
    /// <summary>The box that is left, and the places of the invariants that are broken.</summary>
    public static (ReferenceFacts Box, IReadOnlyList<int> Broken) Narrow(ReferenceFacts stated, IReadOnlyList<Expression> invariants)
    {
        var broken = new List<int>();
        while (true)
        {
            var box = broken.SelectMany(one => Evaluator.SlotsOf(invariants[one])).Distinct().Aggregate(stated, Forget);
            if (FirstBroken(ref box, invariants, broken) is not { } further)
                return (box, broken);
            broken.Add(further);
        }
    }

    private static ReferenceFacts Forget(ReferenceFacts box, int slot)
    {
        var nothing = new NothingStated(box.Kind);
        return new Changed(box, slot, box.IsNumber(slot) ? nothing.NumberAt(slot) : null, box.IsNumber(slot) ? 0 : nothing.ChoicesAt(slot));
    }

    private static int? FirstBroken(ref ReferenceFacts box, IReadOnlyList<Expression> invariants, List<int> broken)
    {
        bool isChanged;
        do
        {
            isChanged = false;
            foreach (var (invariant, place) in invariants.Select((one, place) => (one, place)).Where(one => !broken.Contains(one.place)))
            {
                if (new Evaluator(box).Evaluate(invariant).IsNo)
                    return place;
                foreach (var slot in Evaluator.SlotsOf(invariant).Distinct())
                {
                    if (Left(box, invariant, slot) is not { } left)
                        return place;
                    isChanged |= box.IsNumber(slot) ? left.NumberAt(slot) != box.NumberAt(slot) : left.ChoicesAt(slot) != box.ChoicesAt(slot);
                    box = left;
                }
            }
        }
        while (isChanged);

        return null;
    }

    // The box with what one invariant leaves of one fact; null where it leaves nothing.
    private static Changed? Left(ReferenceFacts box, Expression invariant, int slot)
    {
        if (!box.IsNumber(slot))
        {
            var left = Enumerable.Range(0, 64).Select(bit => 1UL << bit)
                .Where(bit => (box.ChoicesAt(slot) & bit) != 0 && new Evaluator(new Changed(box, slot, null, bit)).Evaluate(invariant).MayBeYes)
                .Aggregate(0UL, (all, bit) => all | bit);
            return left == 0 ? null : new Changed(box, slot, null, left);
        }

        var pieces = Pieces(box, invariant, slot).Where(piece => new Evaluator(new Changed(box, slot, piece, 0)).Evaluate(invariant).MayBeYes).ToList();
        return pieces.Count == 0 ? null : new Changed(box, slot, new Span(pieces[0].Low, pieces[^1].High), 0);
    }

    // From the least to the greatest: what lies between two numbers that the fact is compared with, and these numbers.
    private static IEnumerable<Span> Pieces(ReferenceFacts box, Expression invariant, int slot)
    {
        var cuts = Evaluator.ComparisonsIn(invariant)
            .Select(one => one.Left == new FactExpression(slot) ? one.Right : one.Right == new FactExpression(slot) ? one.Left : null)
            .OfType<NumberExpression>().Select(number => number.Value).Distinct()
            .OrderBy(value => value, Comparer<Fraction>.Create((a, b) => a < b ? -1 : b < a ? 1 : 0)).ToList();
        var ends = new List<Span>();
        var low = End.None;
        foreach (var cut in cuts)
        {
            ends.Add(new Span(low, new End(cut, false)));
            ends.Add(Span.Point(cut));
            low = new End(cut, false);
        }

        ends.Add(new Span(low, End.None));
        return ends.Select(piece => box.NumberAt(slot).And(piece, box.IsWhole(slot))).OfType<Span>();
    }
}
