using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Compliance.Tests.Reference;

/// <summary>
/// Numbers over parts: every way in which it may turn out which parts count is tried, and of each the least and the greatest
/// number. Slow and exact, as long as what is summed and what it is weighed by share no fact.
/// </summary>
internal static class PartsEvaluator
{
    /// <summary>What the number may be, null where there is none for certain; and whether there is one.</summary>
    public static (Span? Span, Answer Exists) Evaluate(PartsExpression asked, ReferenceFacts whole)
    {
        var (parts, mayBeMore) = whole.PartsOf(asked.Kind);
        List<IReadOnlyList<PartState>> ways = [[]];
        foreach (var part in parts)
            ways = [.. from way in ways from state in StatesOf(asked, part) select (IReadOnlyList<PartState>)[.. way, state]];

        // What is not known to be there: none, one, or so many that what is known counts for nothing.
        if (mayBeMore)
            ways = [.. ways, .. from way in ways from state in StatesOf(asked, new NothingStated(asked.Kind)) from more in new[] { state, state with { IsMany = true } } select (IReadOnlyList<PartState>)[.. way, more]];

        var spans = ways.Select(way => Of(asked.Word, way)).ToList();
        var mayBeNone = spans.Any(span => span is null) || (asked.Word is "average" or "share" && ways.Any(way => WeightedMean.MayBeOfNothing(Weighed(asked.Word, way))));
        return (spans.OfType<Span>().ToList() is { Count: > 0 } some ? Span.Around(some) : null, new Answer(spans.Any(span => span is not null), mayBeNone));
    }

    private static List<(Span Value, Span Weight, bool IsMany)> Weighed(string word, IReadOnlyList<PartState> states) => word == "share"
        ? [.. states.Where(state => state.IsAmong).Select(state => (Span.Point(state.IsIn ? 1 : 0), state.Value, state.IsMany))]
        : [.. states.Where(state => state.IsIn).Select(state => (state.Value, state.Weight, state.IsMany))];

    private static Span? Of(string word, IReadOnlyList<PartState> states)
    {
        var inside = states.Where(state => state.IsIn).ToList();
        return word switch
        {
            "count" => inside.Aggregate(Span.Point(0), (sum, state) => sum + (state.IsMany ? new Span(new End(1, true), End.None) : Span.Point(1))),
            "sum" => inside.Aggregate(Span.Point(0), (sum, state) => sum + state.Total),
            "share" or "average" => WeightedMean.Of(Weighed(word, states)),
            "ratio" => inside.Count == 0 ? null : Ratio(inside),
            "least" => inside.Count == 0 ? null : inside.Select(state => state.Value).Aggregate(Span.Lesser),
            "greatest" => inside.Count == 0 ? null : -inside.Select(state => -state.Value).Aggregate(Span.Lesser),
            _ => throw new ArgumentOutOfRangeException(nameof(word)),
        };
    }

    // The sum of what is measured over the sum of what it is divided by, which is never 0. Of ever more of the same the quotient comes ever nearer to theirs.
    private static Span Ratio(IReadOnlyList<PartState> inside)
    {
        if (inside.SingleOrDefault(state => state.IsMany) is { } many)
        {
            var own = Ratio([many with { IsMany = false }]);
            return new Span(new End(own.Low.At, false), new End(own.High.At, false));
        }

        var over = inside.Select(state => state.Value).Aggregate((a, b) => a + b);
        var under = inside.Select(state => state.Weight).Aggregate((a, b) => a + b);
        return new Span(
            under.High.At is not { } most ? new End(0, over.Low is { At.Sign: 0, IsIn: true }) : new End(over.Low.At!.Value / most, over.Low.IsIn && (under.High.IsIn || over.Low.At.Value.Sign == 0)),
            over.High.At is not { } high ? End.None
                : high.Sign == 0 ? over.High
                : under.Low.At is not { Sign: > 0 } least ? End.None
                : new End(high / least, over.High.IsIn && under.Low.IsIn));
    }

    // A part is cut into boxes in each of which it is settled whether it counts.
    private static IEnumerable<PartState> StatesOf(PartsExpression asked, ReferenceFacts part)
    {
        IEnumerable<ReferenceFacts> boxes = [part];
        Expression[] conditions = [.. new[] { asked.Where, asked.Among }.OfType<Expression>()];
        foreach (var slot in conditions.SelectMany(Evaluator.SlotsOf).Distinct())
            boxes = [.. boxes.SelectMany(box => part.IsNumber(slot) ? Pieces(conditions, box, slot).OfType<ReferenceFacts>() : Choices(box, slot))];
        foreach (var box in boxes)
        {
            var facts = new Evaluator(box);
            var value = asked.Of is null ? Span.Point(1) : facts.Measure(asked.Of);
            var weight = asked.By is null ? Span.Point(1) : facts.Measure(asked.By);
            var counts = asked.Where is null ? Answer.Yes : facts.Evaluate(asked.Where);
            var isAmong = asked.Among is null ? Answer.Yes : facts.Evaluate(asked.Among);
            if (isAmong.MayBeNo)
                yield return new PartState(false, value, weight, false, IsAmong: false);
            if (isAmong.MayBeYes && counts.MayBeYes)
                yield return new PartState(true, value, weight, false);
            if (isAmong.MayBeYes && counts.MayBeNo)
                yield return new PartState(false, value, weight, false);
        }
    }

    private static IEnumerable<ReferenceFacts> Choices(ReferenceFacts box, int slot)
    {
        for (var rest = box.ChoicesAt(slot); rest != 0; rest &= rest - 1)
            yield return new Changed(box, slot, null, 1UL << BitOperations.TrailingZeroCount(rest));
    }

    // Cut at every number of the condition, the numbers themselves apart.
    private static IEnumerable<ReferenceFacts?> Pieces(IReadOnlyList<Expression> conditions, ReferenceFacts box, int slot)
    {
        var cuts = conditions.SelectMany(Evaluator.ComparisonsIn).SelectMany(one => new[] { one.Left, one.Right }).OfType<NumberExpression>().Select(number => number.Value).Distinct()
            .OrderBy(value => value, Comparer<Fraction>.Create((a, b) => a < b ? -1 : b < a ? 1 : 0)).ToList();
        var low = End.None;
        foreach (var cut in cuts)
        {
            yield return Piece(new Span(low, new End(cut, false)));
            yield return Piece(Span.Point(cut));
            low = new End(cut, false);
        }

        yield return Piece(new Span(low, End.None));

        ReferenceFacts? Piece(Span piece) => box.NumberAt(slot).And(piece, box.IsWhole(slot)) is { } within ? new Changed(box, slot, within, 0) : null;
    }

    private sealed record PartState(bool IsIn, Span Value, Span Weight, bool IsMany, bool IsAmong = true)
    {
        public Span Total => IsMany ? new Span(Value.Low.At is { Sign: >= 0 } ? Value.Low : End.None, Value.High.At is { Sign: <= 0 } ? Value.High : End.None) : Value;
    }
}
