using Compliance.Compilation;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>
/// A fact, or a quotient of two, on one side of a limit: in doubles for all rows, and exactly for those too near the limit for
/// doubles to tell.
/// </summary>
internal sealed class LimitColumn : RequirementColumn
{
    private readonly LimitNode _requirement;
    private readonly int _number;
    private readonly int? _divisor;

    private LimitColumn(LimitNode requirement, int number, int? divisor, Scratch scratch)
    {
        _requirement = requirement;
        _number = number;
        _divisor = divisor;
        True = scratch.Take();
        False = scratch.Take();
    }

    /// <summary>The column of a fact on one side of a limit.</summary>
    public static LimitColumn Of(FactThresholdNode fact, Scratch scratch) => new(fact, fact.Number, null, scratch);

    /// <summary>The column of a quotient on one side of a limit.</summary>
    public static LimitColumn Of(QuotientThresholdNode quotient, Scratch scratch) => new(quotient, quotient.Dividend, quotient.Divisor, scratch);

    public override void Begin(FactBlock block) =>
        IsDefinite = !block.IsOpenNumber(_number) && !(_divisor is { } divisor && block.IsOpenNumber(divisor));

    public override void Evaluate(FactBlock block, ulong[] bits, int word)
    {
        // What is known has one end only.
        var where = bits[Where + word];
        var low = SidesOf(block, word, isHigh: false);
        var high = IsDefinite ? low : SidesOf(block, word, isHigh: true);
        (bits[True + word], bits[False + word]) = SideAnswers.Of(_requirement.Limit.Comparator, low, high);

        // A plain number may lie on the limit besides.
        var inDoubt = where & ~SideAnswers.Sure(low, high);
        if (inDoubt != 0 && _divisor is null && _requirement.Limit.IsPlain)
            inDoubt &= block.Imprecise(_number, word);
        for (; inDoubt != 0; inDoubt &= inDoubt - 1)
        {
            var row = (word * 64) + BitCount.Lowest(inDoubt);
            Put(bits, row, _requirement.EvaluateExactly(block.ValuesOf(row), On));
        }
    }

    private Sides SidesOf(FactBlock block, int word, bool isHigh)
    {
        var limit = _requirement.Limit;
        var numbers = isHigh ? block.High : block.Low;
        if (_divisor is not { } divisor)
            return Sides.Of(numbers[_number], word * 64, limit.Below, limit.Above);

        // The quotient is least where the divisor is greatest.
        var divisors = isHigh ? block.Low : block.High;
        return Sides.OfQuotients(numbers[_number], divisors[divisor], word * 64, limit.Below, limit.Above);
    }
}
