using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Numbers;

/// <summary>
/// Linear inequalities over some unknowns, some of them whole. Unknowns are eliminated one after the other (Fourier and
/// Motzkin), real ones first, which is exact; then values are chosen backwards, and whole ones tried one by one.
/// </summary>
internal sealed class LinearSystem
{
    private const int MostRows = 400;
    private const int MostTries = 4_000;
    private const int MostWholeValues = 2_000;

    private readonly IReadOnlyList<bool> _isWhole;
    private readonly List<(int Unknown, List<Row> Rows)> _eliminated = [];
    private readonly Rational[] _grids;
    private List<Row> _rows = [];
    private int _tries;

    private LinearSystem(IReadOnlyList<bool> isWhole)
    {
        _isWhole = isWhole;
        _grids = [.. isWhole.Select(_ => Rational.One)];
    }

    /// <summary>Values that meet all inequalities.</summary>
    /// <param name="isWhole">For each unknown, whether it is a whole number.</param>
    /// <param name="rows">The inequalities: factors, the most, whether it is strict, whether it is an equation.</param>
    /// <param name="isShowing">Whether values are wanted; else only whether there may be any.</param>
    public static (Outcome Outcome, IReadOnlyList<Rational>? Values) Solve(
        IReadOnlyList<bool> isWhole, IEnumerable<(Rational[] Factors, Rational Most, bool IsStrict, bool IsEqual)> rows, bool isShowing)
    {
        var system = new LinearSystem(isWhole);
        foreach (var (factors, most, isStrict, isEqual) in rows)
        {
            if (!system.Add(factors, most, isStrict, isEqual))
                return (Outcome.Impossible, null);
        }

        if (system.Eliminate() is not Outcome.Found and var outcome)
            return (outcome, null);
        if (!isShowing)
            return (Outcome.Found, null);

        var values = new Rational[isWhole.Count];
        return (system.Assign(system._eliminated.Count - 1, values), values);
    }

    private bool Add(Rational[] factors, Rational most, bool isStrict, bool isEqual)
    {
        if (Row.Of(factors, most, isStrict, isEqual, _isWhole) is not { } row)
            return false;
        if (row.Holds is { } holds)
            return holds;

        var same = _rows.FindIndex(row.IsParallelTo);
        if (same < 0)
            _rows.Add(row);
        else if (isEqual)
            return row.Most == _rows[same].Most;
        else if (row.IsAsTightAs(_rows[same]))
            _rows[same] = row;
        return true;
    }

    private Outcome Eliminate()
    {
        var left = Enumerable.Range(0, _isWhole.Count).ToList();
        while (left.Count > 0)
        {
            var unknown = left.MinBy(Cost);
            left.Remove(unknown);
            var (with, without) = (_rows.Where(row => !row.Factors[unknown].IsZero).ToList(), _rows.Where(row => row.Factors[unknown].IsZero).ToList());
            _rows = without;
            _eliminated.Add((unknown, with));
            if (!(with.Find(row => row.IsEqual) is { } equation ? Substitute(unknown, equation, with) : Combine(unknown, with)))
                return Outcome.Impossible;
            if (_rows.Count > MostRows)
                return Outcome.Unknown;
        }

        return Outcome.Found;
    }

    // Real ones first: what is left then is exactly what they allow. Then what gives the fewest new rows.
    private int Cost(int unknown)
    {
        var rows = _rows.Where(row => !row.Factors[unknown].IsZero).ToList();
        var ups = rows.Count(row => row.Factors[unknown].Sign > 0);
        var cost = rows.Exists(row => row.IsEqual) ? 0 : ups * (rows.Count - ups);
        return cost + (_isWhole[unknown] ? 1_000_000 : 0);
    }

    private bool Substitute(int unknown, Row equation, List<Row> rows)
    {
        NoteGrid(unknown, equation);
        return rows.Where(row => row != equation).All(row => Join(unknown, row, equation, -row.Factors[unknown] / equation.Factors[unknown], row.IsStrict, row.IsEqual));
    }

    private bool Combine(int unknown, List<Row> rows)
    {
        foreach (var up in rows.Where(row => row.Factors[unknown].Sign > 0))
        {
            foreach (var down in rows.Where(row => row.Factors[unknown].Sign < 0))
            {
                if (_rows.Count > MostRows)
                    return true;
                if (!Join(unknown, up, down, -up.Factors[unknown] / down.Factors[unknown], up.IsStrict || down.IsStrict, isEqual: false))
                    return false;
            }
        }

        return true;
    }

    private bool Join(int unknown, Row row, Row other, Rational times, bool isStrict, bool isEqual)
    {
        var factors = new Rational[_isWhole.Count];
        for (var i = 0; i < factors.Length; i++)
            factors[i] = i == unknown ? Rational.Zero : row.Factors[i] + (times * other.Factors[i]);
        return Add(factors, row.Most + (times * other.Most), isStrict, isEqual);
    }

    // Where an unknown is computed from others, multiples of a step make it whole, or writable.
    private void NoteGrid(int unknown, Row equation)
    {
        for (var i = 0; i < _isWhole.Count; i++)
        {
            if (i == unknown || equation.Factors[i].IsZero)
                continue;

            var bottom = (equation.Factors[i] / equation.Factors[unknown]).Denominator;
            var step = Rational.Of(_isWhole[unknown] ? bottom : WritableNumbers.OtherFactors(bottom));
            _grids[i] = Rational.Of(BigInteger.Max(_grids[i].Numerator, BigInteger.One) / BigInteger.GreatestCommonDivisor(_grids[i].Numerator, step.Numerator) * step.Numerator);
        }
    }

    private Outcome Assign(int level, Rational[] values)
    {
        if (level < 0)
            return Outcome.Found;

        var (unknown, rows) = _eliminated[level];
        if (RangeOf(unknown, rows, values) is not { } range)
            return _isWhole[unknown] ? Outcome.Impossible : Outcome.Unknown;

        var isComplete = false;
        IEnumerable<Rational> candidates;
        if (_isWhole[unknown])
        {
            if (WholeNumbers.In(range) is not { } whole)
                return Outcome.Impossible;
            isComplete = whole.Lower.Value is { } first && whole.Upper.Value is { } last && last - first < MostWholeValues;
            candidates = WholeCandidates(whole, _grids[unknown]);
        }
        else
        {
            candidates = WritableNumbers.Candidates(range, _grids[unknown]).Where(WritableNumbers.IsWritable);
        }

        foreach (var candidate in candidates)
        {
            if (_tries++ > MostTries)
                return Outcome.Unknown;

            values[unknown] = candidate;
            var outcome = Assign(level - 1, values);
            if (outcome == Outcome.Found)
                return outcome;
            isComplete &= outcome == Outcome.Impossible;
        }

        return isComplete ? Outcome.Impossible : Outcome.Unknown;
    }

    private static IEnumerable<Rational> WholeCandidates(Interval whole, Rational grid)
    {
        foreach (var value in WritableNumbers.Candidates(whole, grid))
        {
            if (value.IsWhole)
                yield return value;
        }

        var middle = Rational.Of(WritableNumbers.Floor(WritableNumbers.Simplest(whole)));
        for (var i = 0; i < 2 * MostWholeValues; i++)
        {
            if (whole.Contains(middle + i))
                yield return middle + i;
            if (i > 0 && whole.Contains(middle - i))
                yield return middle - i;
            if (!whole.Contains(middle + i) && !whole.Contains(middle - i) && i > 0)
                yield break;
        }
    }

    // What the rows that it was eliminated from leave for it, once all later ones have values.
    private static Interval? RangeOf(int unknown, List<Row> rows, Rational[] values)
    {
        var (lower, upper) = (Bound.Unbounded, Bound.Unbounded);
        foreach (var row in rows)
        {
            var rest = row.Most;
            for (var i = 0; i < values.Length; i++)
            {
                if (i != unknown && !row.Factors[i].IsZero)
                    rest -= row.Factors[i] * values[i];
            }

            var end = new Bound(rest / row.Factors[unknown], IsClosed: !row.IsStrict);
            if (row.IsEqual || row.Factors[unknown].Sign > 0)
                upper = Intervals.Lower(upper, end);
            if (row.IsEqual || row.Factors[unknown].Sign < 0)
                lower = Intervals.Higher(lower, end);
        }

        return Intervals.Between(lower, upper);
    }
}
