using System;
using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>The running totals behind one number over the members of a jurisdiction.</summary>
internal abstract class AggregateTotals
{
    /// <summary>Adds what a member brings, or takes it away again.</summary>
    /// <param name="contribution">What it brings.</param>
    /// <param name="sign">1 to add it, -1 to take it away.</param>
    public abstract void Add(in Contribution contribution, int sign);

    /// <summary>Adds members of which nothing is open.</summary>
    public abstract void AddSettled(in SettledMembers members);

    /// <summary>Adds all that totals of the same kind hold.</summary>
    public abstract void Add(AggregateTotals other);

    /// <summary>Takes away again all that totals of the same kind hold.</summary>
    public abstract void Subtract(AggregateTotals other);

    /// <summary>Adds all that totals of the same kind hold, where each member may be there or not, by itself.</summary>
    public abstract void AddOpen(AggregateTotals members);

    /// <summary>Adds groups of members, where each group may be there or not, as a whole. They are added last: which of them matter depends on the rest.</summary>
    public abstract void AddOpen(IReadOnlyList<AggregateTotals> groups);

    /// <summary>Adds any number of further members of which nothing is known.</summary>
    /// <param name="unknown">What one brings of which nothing is stated.</param>
    public abstract void AddUnknown(in Contribution unknown);

    /// <summary>Becomes what totals of the same kind are.</summary>
    public abstract void CopyFrom(AggregateTotals other);

    /// <summary>Writes what they hold: the same totals are written alike, however they came about.</summary>
    public abstract void WriteTo(TotalsWriter writer);

    /// <summary>Adds what was written of totals of the same kind.</summary>
    public abstract void AddFrom(TotalsReader reader);

    /// <summary>Whether taking members away has left too little to go on, and all have to be added anew.</summary>
    public virtual bool IsLost => false;

    /// <summary>Whether nothing is open in any member: then both ends of every one are the same, and so are their sums.</summary>
    public abstract bool IsSettled { get; }

    /// <summary>What the number comes to; whether it exists is said beside it.</summary>
    public abstract (Interval? Value, Truth Exists) Read();

    /// <summary>The same for a comparison, without allocating; where the number does not exist, no value.</summary>
    public abstract (WideInterval Value, Truth Exists) Glance();

    /// <summary>How much more weight has to be on the right side for a share to reach a value, nothing else changing, by the totals as they are now; null for what is no share.</summary>
    public virtual Func<Rational, Interval?> Lacking() => static _ => null;
}
