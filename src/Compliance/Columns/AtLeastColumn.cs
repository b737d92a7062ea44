using Compliance.Tables;

namespace Compliance.Columns;

/// <summary>Several conditions of which at least so many must hold.</summary>
internal sealed class AtLeastColumn : ConditionColumn
{
    private readonly TruthColumn[] _parts;
    private readonly int _count;

    public AtLeastColumn(TruthColumn[] parts, int count, Scratch scratch)
    {
        _parts = parts;
        _count = count;
        True = scratch.Take();
        False = scratch.Take();
    }

    public override void Evaluate(FactBlock block, ulong[] bits)
    {
        // Of each number up to the one that is asked for, the rows of which so many hold so far.
        var possible = new ulong[_count + 1];
        var certain = new ulong[_count + 1];
        for (var word = 0; word < FactBlock.Words; word++)
        {
            System.Array.Clear(possible, 0, possible.Length);
            System.Array.Clear(certain, 0, certain.Length);
            (possible[0], certain[0]) = (ulong.MaxValue, ulong.MaxValue);
            foreach (var part in _parts)
            {
                var isTrue = bits[part.True + word];
                var isSure = isTrue & (part.IsDefinite ? ulong.MaxValue : ~bits[part.False + word]);
                for (var held = _count; held > 0; held--)
                {
                    possible[held] |= possible[held - 1] & isTrue;
                    certain[held] |= certain[held - 1] & isSure;
                }
            }

            bits[True + word] = possible[_count] & block.RowsIn(word);
            bits[False + word] = ~certain[_count] & block.RowsIn(word);
        }
    }
}
