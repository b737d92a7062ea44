using Compliance.Compilation;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>A fact against a constant: in doubles for all rows, and exactly for those too near it for doubles to tell.</summary>
internal sealed class ComparisonColumn : ConditionColumn
{
    private readonly FactComparisonNode _condition;

    public ComparisonColumn(FactComparisonNode condition, Scratch scratch)
    {
        _condition = condition;
        True = scratch.Take();
        False = scratch.Take();
    }

    public override void Evaluate(FactBlock block, ulong[] bits)
    {
        var limit = _condition.Limit;
        var number = _condition.Number;
        var isOpen = block.IsOpenNumber(number);
        for (var word = 0; word < FactBlock.Words; word++)
        {
            // What is known has one end only.
            var low = Sides.Of(block.Low[number], word * FactBlock.WordRows, limit.Below, limit.Above);
            var high = isOpen ? Sides.Of(block.High[number], word * FactBlock.WordRows, limit.Below, limit.Above) : low;
            var rows = block.RowsIn(word);
            var (isTrue, isFalse) = SideAnswers.Of(limit.Comparator, low, high);
            (bits[True + word], bits[False + word]) = (isTrue & rows, isFalse & rows);

            // A plain number may lie on the limit besides.
            var inDoubt = rows & ~SideAnswers.Sure(low, high);
            if (limit.IsPlain)
                inDoubt &= block.Imprecise(number, word);
            for (; inDoubt != 0; inDoubt &= inDoubt - 1)
            {
                var row = (word * FactBlock.WordRows) + BitCount.Lowest(inDoubt);
                Put(bits, row, _condition.EvaluateExactly(block.ValuesOf(row)));
            }
        }
    }
}
