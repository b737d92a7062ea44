using Compliance.Expressions;
using Compliance.Facts;
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
    public IFactBox Box { get; }

    public double[] Low { get; }

    public double[] High { get; }

    public ulong[] Members { get; }

    public static FactRow Of(Subject subject)
    {
        var row = new FactRow(subject.Kind.Facts.Count, subject);
        for (var slot = 0; slot < row.Low.Length; slot++)
        {
            var fact = subject.Kind.Facts[slot];
            var stated = subject.Stated(slot);
            if (!fact.IsRange)
                row.Members[slot] = ((SetBox)(stated?.Box ?? fact.Everything)).Members;
            else if (stated is null)
                (row.Low[slot], row.High[slot]) = fact.DomainEnds;
            else
                (row.Low[slot], row.High[slot]) = Fact.EndsOf(((RangeBox)stated.Box).Interval);
        }

        return row;
    }
}
