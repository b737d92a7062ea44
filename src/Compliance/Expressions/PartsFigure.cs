using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A number over the parts of a subject: <c>average(window.u_value by window.area where window.orientation = south)</c>.</summary>
/// <param name="kind">How they are drawn together.</param>
/// <param name="parts">The kind of parts.</param>
/// <param name="of">What is measured of each; null where they are counted.</param>
/// <param name="by">What each weighs; null where all weigh alike.</param>
/// <param name="where">Which parts count; null where all do.</param>
/// <param name="among">Which parts a share is of; null where it is of all, and for every other number.</param>
/// <param name="total">
/// What a part adds to the sum that a mean is the quotient of, <paramref name="of"/> times <paramref name="by"/>, where it is written by itself; else null.
/// </param>
internal sealed class PartsFigure(FigureKind kind, SubjectKind parts, Measure? of, Measure? by, Condition? where, Condition? among = null, Measure? total = null)
{
    private static readonly Interval Nothing = Interval.Point(Rational.Zero);

    private readonly PartStates _states = new(parts, of, by, where, among);
    private readonly PartStates? _totals = total is null ? null : new PartStates(parts, total, by, where, among);

    /// <summary>The words that call for such a number, in the order of <see cref="FigureKind"/>.</summary>
    public static IReadOnlyList<string> Words { get; } = ["sum", "count", "share", "average", "least", "greatest"];

    public FigureKind Kind => kind;

    /// <summary>The kind of parts.</summary>
    public SubjectKind Parts => parts;

    /// <summary>What is measured of each; null where they are counted.</summary>
    public Measure? Of => of;

    /// <summary>What each weighs; null where all weigh alike.</summary>
    public Measure? By => by;

    /// <summary>Which parts count; null where all do.</summary>
    public Condition? Where => where;

    /// <summary>Which parts a share is of; null where it is of all.</summary>
    public Condition? Among => among;

    /// <summary>The facts of parts that it reads.</summary>
    public IEnumerable<Fact> Sources => SlotUnion.Of(of?.Slots, by?.Slots, where?.Slots, among?.Slots).Select(slot => parts.Facts[slot]);

    /// <summary>Whether there is such a number of no parts too.</summary>
    public bool IsOfNothingToo => kind is FigureKind.Sum or FigureKind.Count;

    /// <summary>Whether any part can count at all.</summary>
    public bool MayCount => _states.Of(new DomainFactValues(parts)).Any(state => state.IsIn) && EvaluateUnknown().Value is not null;

    /// <summary>The unit that it is given in.</summary>
    public Unit Unit => kind switch
    {
        FigureKind.Count => Unit.Plain,
        FigureKind.Share => Unit.Percent,
        _ => of is FactMeasure fact ? fact.Fact.Unit : of!.UsualUnit,
    };

    /// <summary>What the number may be in <see cref="Unit"/>, null where there is none for certain; and whether there is one.</summary>
    public (Interval? Value, Truth Exists) Evaluate(IPartValues whole)
    {
        var found = new List<IPartValues>();
        var mayBeMore = whole.CollectParts(parts, found);
        return Evaluate(found, mayBeMore);
    }

    /// <summary>The same where nothing is known of parts.</summary>
    public (Interval? Value, Truth Exists) EvaluateUnknown() => Evaluate([], mayBeMore: true);

    private (Interval? Value, Truth Exists) Evaluate(IReadOnlyList<IPartValues> known, bool mayBeMore)
    {
        var states = known.Select(_states.Of).ToList();
        var unknown = mayBeMore ? _states.Of(new DomainFactValues(parts)) : null;
        var (value, exists) = kind switch
        {
            FigureKind.Count => (Count(states, unknown), Truth.True),
            FigureKind.Sum => (Sum(states, unknown), Truth.True),
            FigureKind.Share => WeightedMean.Of(Weigh(states, unknown, ofShare: true)),
            FigureKind.Average => Mean(known, mayBeMore, WeightedMean.Of(Weigh(states, unknown, ofShare: false))),
            FigureKind.Least => Least(states, unknown, sign: 1),
            _ => Least(states, unknown, sign: -1),
        };
        return (value?.Scale(Rational.One / Unit.Scale), exists);
    }

    // A quotient of two sums is known as narrowly as by the sums or by the means: each knows what the other takes for open, where a fact stands in both.
    private (Interval? Value, Truth Exists) Mean(IReadOnlyList<IPartValues> known, bool mayBeMore, (Interval? Value, Truth Exists) mean)
    {
        if (_totals is null || mean.Value is null)
            return mean;

        var sums = RatioOfSums.Of(Weigh([.. known.Select(_totals.Of)], mayBeMore ? _totals.Of(new DomainFactValues(parts)) : null, ofShare: false));
        return (sums is null ? mean.Value : mean.Value.Intersect(sums) ?? mean.Value, mean.Exists);
    }

    private static Interval Count(IReadOnlyList<IReadOnlyList<PartState>> known, IReadOnlyList<PartState>? unknown)
    {
        var certain = known.Count(states => states.All(state => state.IsIn));
        var possible = known.Count(states => states.Any(state => state.IsIn));
        return new Interval(Bound.Closed(certain), unknown is not null && unknown.Any(state => state.IsIn) ? Bound.Unbounded : Bound.Closed(possible));
    }

    private static Interval Sum(IReadOnlyList<IReadOnlyList<PartState>> known, IReadOnlyList<PartState>? unknown)
    {
        var sum = Nothing;
        foreach (var states in known)
            sum += states.Select(state => state.IsIn ? state.Value : Nothing).Aggregate(Interval.Hull);

        // Of what is not known to be there: nothing, one, or any number.
        var each = unknown?.Where(state => state.IsIn).Select(state => state.Value).ToList();
        if (each is null || each.Count == 0)
            return sum;

        var one = each.Aggregate(Interval.Hull);
        return sum + new Interval(
            one.Lower.Value is { Sign: >= 0 } ? Bound.Closed(Rational.Zero) : Bound.Unbounded,
            one.Upper.Value is { Sign: <= 0 } ? Bound.Closed(Rational.Zero) : Bound.Unbounded);
    }

    // The least is as great as it can be where all that need not count does not, unless then nothing would.
    private static (Interval? Value, Truth Exists) Least(IReadOnlyList<IReadOnlyList<PartState>> known, IReadOnlyList<PartState>? unknown, int sign)
    {
        var possible = new List<Interval>();
        var certain = new List<Interval>();
        foreach (var states in known)
        {
            var values = states.Where(state => state.IsIn).Select(state => sign > 0 ? state.Value : -state.Value).ToList();
            possible.AddRange(values);
            if (values.Count == states.Count)
                certain.Add(values.Aggregate(Interval.Hull));
        }

        possible.AddRange((unknown ?? []).Where(state => state.IsIn).Select(state => sign > 0 ? state.Value : -state.Value));
        if (possible.Count == 0)
            return (null, Truth.False);

        var all = possible.Aggregate(Interval.Hull);
        var upper = certain.Count > 0 ? certain.Select(value => value.Upper).Aggregate(Intervals.Lower) : all.Upper;
        var least = new Interval(all.Lower, upper);
        return (sign > 0 ? least : -least, certain.Count > 0 ? Truth.True : Truth.Unknown);
    }

    // A share is the mean of 1 and 0, with what is measured as the weight.
    private static List<WeightedPart> Weigh(IReadOnlyList<IReadOnlyList<PartState>> known, IReadOnlyList<PartState>? unknown, bool ofShare)
    {
        var weighed = new List<WeightedPart>();
        foreach (var states in known)
        {
            var counted = states.Where(state => ofShare ? state.IsAmong : state.IsIn).ToList();
            if (counted.Count > 0)
                weighed.Add(new WeightedPart([.. counted.Select(state => Option(state, isMany: false))], counted.Count < states.Count));
        }

        var more = (unknown ?? []).Where(state => ofShare ? state.IsAmong : state.IsIn).ToList();
        if (more.Count > 0)
            weighed.Add(new WeightedPart([.. more.Select(state => Option(state, isMany: false)), .. more.Select(state => Option(state, isMany: true))], MayBeAbsent: true));
        return weighed;

        WeightedOption Option(PartState state, bool isMany) =>
            ofShare ? new WeightedOption(Interval.Point(state.IsIn ? 1 : 0), state.Value, isMany) : new WeightedOption(state.Value, state.Weight, isMany);
    }
}
