using System.Linq;
using Compliance.Compilation;
using Compliance.Facts;
using Compliance.Subjects;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>A requirement under the limit that binds on a day of the subject's own: of the columns of all limits, the bits of the rows on whose day each binds. Rows whose day is not known are asked one by one.</summary>
internal sealed class BoundColumn : RequirementColumn
{
    private readonly BoundNode _requirement;
    private readonly FactRow _row;
    private readonly RequirementColumn[] _limits;
    private readonly (double From, TruthColumn? Limit)[] _periods;

    /// <param name="requirement">The requirement.</param>
    /// <param name="limits">The columns of its limits.</param>
    /// <param name="kind">The kind of the rows.</param>
    /// <param name="scratch">Where its bits are.</param>
    /// <param name="slots">The slots of the facts that its rule reads.</param>
    public BoundColumn(BoundNode requirement, TruthColumn[] limits, SubjectKind kind, Scratch scratch, int[] slots)
    {
        _requirement = requirement;
        _row = FactRow.OfBlocks(kind.Layout, slots);
        _limits = [.. limits.OfType<RequirementColumn>()];
        var stated = requirement.Exact.StatedLimits;
        _periods = [.. requirement.Exact.Periods.Select(period => (
            period.Days.Lower.Value?.ToSafeDouble() ?? double.NegativeInfinity,
            Enumerable.Range(0, limits.Length).Where(i => ReferenceEquals(stated[i], period.Limit)).Select(i => limits[i]).FirstOrDefault()))];
        True = scratch.Take();
        False = scratch.Take();
    }

    public override void Begin(FactBlock block)
    {
        foreach (var limit in _limits)
        {
            (limit.On, limit.Where) = (On, Where);
            limit.Begin(block);
        }
    }

    public override void Evaluate(FactBlock block, ulong[] bits, int word)
    {
        foreach (var limit in _limits)
            limit.Evaluate(block, bits, word);

        var at = word * FactBlock.WordRows;
        var days = block.Low[_requirement.Day];
        var (isTrue, isFalse, earlier) = (0UL, 0UL, ulong.MaxValue);
        for (var i = _periods.Length - 1; i >= 0; i--)
        {
            var (from, limit) = _periods[i];
            var before = Sides.Of(days, at, from, from).Below;
            var within = earlier & ~before;
            earlier &= before;

            // Where no limit binds the rule does not apply, whatever is answered here.
            isTrue |= within & (limit is null ? ulong.MaxValue : bits[limit.True + word]);
            isFalse |= within & (limit is null ? ulong.MaxValue : limit.IsDefinite ? ~bits[limit.True + word] : bits[limit.False + word]);
        }

        (bits[True + word], bits[False + word]) = (isTrue, isFalse);
        if (!block.IsOpenNumber(_requirement.Day))
            return;

        for (var rows = bits[Where + word] & ~Sides.Known(days, block.High[_requirement.Day], at); rows != 0; rows &= rows - 1)
        {
            var row = at + BitCount.Lowest(rows);
            _row.Fill(block, row);
            Put(bits, row, _requirement.Evaluate(_row, On));
        }
    }
}
