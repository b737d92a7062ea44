using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Cases;

/// <summary>A condition in which nothing is negated but what cannot be taken apart.</summary>
internal abstract record Formula
{
    /// <summary>What it answers for all that a region leaves open.</summary>
    public abstract Truth Evaluate(Region region);
}

/// <summary>All of some.</summary>
internal sealed record Conjunction(IReadOnlyList<Formula> Parts) : Formula
{
    public override Truth Evaluate(Region region)
    {
        var answers = Parts.Select(part => part.Evaluate(region)).ToList();
        return answers.Contains(Truth.False) ? Truth.False : answers.Contains(Truth.Unknown) ? Truth.Unknown : Truth.True;
    }
}

/// <summary>One of some.</summary>
internal sealed record Disjunction(IReadOnlyList<Formula> Parts) : Formula
{
    public override Truth Evaluate(Region region)
    {
        var answers = Parts.Select(part => part.Evaluate(region)).ToList();
        return answers.Contains(Truth.True) ? Truth.True : answers.Contains(Truth.Unknown) ? Truth.Unknown : Truth.False;
    }
}

/// <summary>A choice or Boolean among some.</summary>
internal sealed record Membership(int Slot, ulong Allowed) : Formula
{
    public override Truth Evaluate(Region region)
    {
        var members = region.MembersOf(Slot);
        return ((members & Allowed) != 0 ? Truth.True : 0) | ((members & ~Allowed) != 0 ? Truth.False : 0);
    }
}

/// <summary>How a polynomial compares with 0.</summary>
internal enum Relation
{
    Negative,
    NotPositive,
    Zero,
}

/// <summary>A polynomial compared with 0.</summary>
internal sealed record Inequality(Polynomial Left, Relation Relation) : Formula
{
    public override Truth Evaluate(Region region)
    {
        var comparator = Relation switch
        {
            Relation.Negative => Comparator.LessThan,
            Relation.NotPositive => Comparator.AtMost,
            _ => Comparator.EqualTo,
        };
        return Comparisons.Evaluate(region.Enclose(Left), comparator, Interval.Point(Rational.Zero));
    }
}

/// <summary>Something that is not taken apart; only a witness can be checked against it.</summary>
internal sealed record Opaque(Condition Condition, bool IsNegated) : Formula
{
    public override Truth Evaluate(Region region) => Condition.Evaluate(region) switch
    {
        Truth.Unknown => Truth.Unknown,
        var truth => (truth == Truth.True) != IsNegated ? Truth.True : Truth.False,
    };
}

/// <summary>Something whose answer follows from those of several conditions: the region is split by one of them after the other, until it is settled.</summary>
internal sealed record Question(Condition Condition, bool IsNegated, IReadOnlyList<(Formula Yes, Formula No)> Atoms) : Formula
{
    public override Truth Evaluate(Region region) => new Opaque(Condition, IsNegated).Evaluate(region);

    /// <summary>The two sides of the first condition that is still open; null where none is.</summary>
    public Disjunction? Split(Region region)
    {
        foreach (var (yes, no) in Atoms)
        {
            if (yes.Evaluate(region) == Truth.Unknown)
                return new Disjunction([new Conjunction([yes, this]), new Conjunction([no, this])]);
        }

        return null;
    }
}
