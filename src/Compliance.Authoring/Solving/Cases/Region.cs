using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Cases;

/// <summary>
/// What one case of a condition leaves open: a set for each choice, an interval for each number, and the inequalities that
/// tie several numbers together. Each box is exact; the inequalities may narrow it further.
/// </summary>
internal sealed class Region(SubjectKind kind) : IFactValues
{
    private readonly Dictionary<int, ulong> _sets = [];
    private readonly Dictionary<int, Interval> _ranges = [];
    private readonly List<Inequality> _ties = [];

    private Region(Region other)
        : this(other.Kind)
    {
        _sets = new Dictionary<int, ulong>(other._sets);
        _ranges = new Dictionary<int, Interval>(other._ranges);
        _ties = [.. other._ties];
    }

    public SubjectKind Kind { get; } = kind;

    /// <summary>The inequalities between several numbers, or over products.</summary>
    public IReadOnlyList<Inequality> Ties => _ties;

    public Region Copy() => new(this);

    public bool IsWhole(int slot) => Kind.Facts[slot].Type is FactType.Count or FactType.Date;

    public Interval RangeOf(int slot) => _ranges.TryGetValue(slot, out var range) ? range : Kind.Facts[slot].Domain;

    public ulong MembersOf(int slot) => _sets.TryGetValue(slot, out var members) ? members : ((ChoiceSet)Kind.Facts[slot].DomainValues).Members;

    /// <summary>What a polynomial may be; overstated where one fact occurs in it twice.</summary>
    public Interval Enclose(Polynomial polynomial)
    {
        var sum = Interval.Point(polynomial.Constant);
        foreach (var (product, factor) in polynomial.Terms)
        {
            if (product.Degree > 0)
                sum += Enclose(product).Scale(factor);
        }

        return sum;
    }

    public Interval Enclose(Monomial product) => product.Slots.Select(RangeOf).Aggregate((left, right) => left * right);

    /// <summary>Keeps what is among the allowed; false where nothing is left.</summary>
    public bool Restrict(Membership membership)
    {
        var left = MembersOf(membership.Slot) & membership.Allowed;
        _sets[membership.Slot] = left;
        return left != 0;
    }

    /// <summary>Keeps what meets an inequality; false where nothing is left.</summary>
    public bool Restrict(Inequality inequality)
    {
        switch (inequality.Evaluate(this))
        {
            case Truth.True:
                return true;
            case Truth.False:
                return false;
        }

        if (inequality.Left.IsLinear && inequality.Left.Slots.Take(2).Count() == 1)
            return RestrictRange(inequality);
        _ties.Add(inequality);
        return true;
    }

    /// <summary>Keeps the part of a number's range that lies in an interval; false where nothing is left.</summary>
    public bool Restrict(int slot, Interval to)
    {
        var range = RangeOf(slot).Intersect(to);
        if (range is not null && IsWhole(slot))
            range = WholeNumbers.In(range);
        if (range is null)
            return false;

        _ranges[slot] = range;
        return true;
    }

    /// <summary>The case with a value for one number, so that products with it become plain; null where nothing is left.</summary>
    public Region? With(int slot, Rational value)
    {
        var region = new Region(this);
        var ties = region._ties.ToList();
        region._ties.Clear();
        return region.Restrict(slot, Interval.Point(value)) && ties.All(tie => region.Restrict(tie with { Left = tie.Left.With(slot, value) }))
            ? region
            : null;
    }

    // factor * x + constant against 0 is x against a number.
    private bool RestrictRange(Inequality inequality)
    {
        var slot = inequality.Left.Slots.First();
        var factor = inequality.Left.Terms[Monomial.Of(slot)];
        var at = -inequality.Left.Constant / factor;
        var end = new Bound(at, IsClosed: inequality.Relation != Relation.Negative);
        return Restrict(slot, inequality.Relation == Relation.Zero
            ? Interval.Point(at)
            : factor.Sign > 0 ? new Interval(Bound.Unbounded, end) : new Interval(end, Bound.Unbounded));
    }
}
