using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>
/// A box of facts as numbers, one place a slot. The ends of an interval are the nearest doubles, infinite where it has
/// none; whether an end belongs to its interval is not kept, for where that would matter the exact box is asked.
/// </summary>
internal sealed class FactRow
{
    private FactRow(int slots, IFactBox box)
    {
        Box = box;
        Low = new double[slots];
        High = new double[slots];
        Members = new ulong[slots];
    }

    /// <summary>The exact box.</summary>
    public IFactBox Box { get; private set; }

    public double[] Low { get; }

    public double[] High { get; }

    public ulong[] Members { get; }

    public static FactRow Of(Subject subject)
    {
        var row = new FactRow(subject.Kind.Facts.Count, subject);
        row.Fill(subject);
        return row;
    }

    /// <summary>Takes the numbers of another subject of the kind, for who walks through many.</summary>
    public void Fill(Subject subject)
    {
        Box = subject;
        for (var slot = 0; slot < Low.Length; slot++)
        {
            switch (subject.BoxOf(slot))
            {
                case RangeBox range:
                    (Low[slot], High[slot]) = range.Ends;
                    break;
                case SetBox set:
                    Members[slot] = set.Members;
                    break;
            }
        }
    }
}
