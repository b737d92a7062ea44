using Compliance.Values;

namespace Compliance.Columns;

/// <summary>
/// What a condition answers for the rows of a block: two columns of bits, where it may be true and where it may be false. It
/// belongs to one thread at a time.
/// </summary>
internal abstract class TruthColumn
{
    /// <summary>The offset, in the kernel's bits, of the rows in which it may be true.</summary>
    public int True { get; protected set; }

    /// <summary>The offset of those in which it may be false; not written where <see cref="IsDefinite"/>.</summary>
    public int False { get; protected set; }

    /// <summary>Whether it is false exactly where it is not true, since the block leaves nothing open that it reads.</summary>
    public bool IsDefinite { get; protected set; }

    /// <summary>Whether each of some is.</summary>
    public static bool AreDefinite(TruthColumn[] columns)
    {
        foreach (var column in columns)
        {
            if (!column.IsDefinite)
                return false;
        }

        return true;
    }

    /// <summary>Puts the answer for one row.</summary>
    protected void Put(ulong[] bits, int row, Truth truth)
    {
        var bit = 1UL << (row % 64);
        ref var isTrue = ref bits[True + (row / 64)];
        ref var isFalse = ref bits[False + (row / 64)];
        isTrue = (truth & Truth.True) != 0 ? isTrue | bit : isTrue & ~bit;
        isFalse = (truth & Truth.False) != 0 ? isFalse | bit : isFalse & ~bit;
    }

    /// <summary>Where it may be true.</summary>
    public Lanes TrueIn(ulong[] bits, int word) => Lanes.Load(bits, True + word);

    /// <summary>Where it may be false.</summary>
    public Lanes FalseIn(ulong[] bits, int word) => IsDefinite ? ~Lanes.Load(bits, True + word) : Lanes.Load(bits, False + word);
}
