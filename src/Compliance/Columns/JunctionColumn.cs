using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>Several conditions that must all hold, or of which one must.</summary>
internal sealed class JunctionColumn : ConditionColumn
{
    private readonly TruthColumn[] _parts;
    private readonly bool _isAll;

    public JunctionColumn(TruthColumn[] parts, bool isAll, Scratch scratch)
    {
        _parts = parts;
        _isAll = isAll;
        True = scratch.Take();
        False = scratch.Take();
    }

    public override void Evaluate(FactBlock block, ulong[] bits)
    {
        IsDefinite = AreDefinite(_parts);
        for (var word = 0; word < FactBlock.Words; word += Lanes.Words)
        {
            // All may be true where each may; any may be false where each may.
            var (isTrue, isFalse) = _isAll ? (Lanes.All, Lanes.None) : (Lanes.None, Lanes.All);
            foreach (var part in _parts)
            {
                isTrue = _isAll ? isTrue & part.TrueIn(bits, word) : isTrue | part.TrueIn(bits, word);
                if (!IsDefinite)
                    isFalse = _isAll ? isFalse | part.FalseIn(bits, word) : isFalse & part.FalseIn(bits, word);
            }

            isTrue.Store(bits, True + word);
            if (!IsDefinite)
                isFalse.Store(bits, False + word);
        }
    }
}
