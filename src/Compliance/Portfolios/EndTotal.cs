using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>The sum of one end of many intervals, exact, with what an end may be besides a number: infinite, or not belonging to its interval.</summary>
internal sealed class EndTotal
{
    private readonly ExactSum _sum = new();
    private long _count;
    private long _infinite;
    private long _open;

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Whether the sum is infinite.</summary>
    public bool IsInfinite => _infinite > 0;

    /// <summary>Whether the sum itself is reached: no end in it is open.</summary>
    public bool IsReached => _open == 0;

    /// <summary>The sum of the finite ends.</summary>
    public Rational Value => _sum.Value;

    /// <summary>Whether it comes to the same number as another.</summary>
    public bool IsSameAs(EndTotal other) => !IsInfinite && !other.IsInfinite && Value == other.Value;

    /// <summary>Whether the sum of the finite ends is 0.</summary>
    public bool IsZero => _sum.IsZero;

    /// <summary>The finite ends as a part of themselves and another's, which are not both 0.</summary>
    public Rational PartOfBoth(EndTotal other) => _sum.PartOfBoth(other._sum);

    /// <summary>The sum as an end of an interval.</summary>
    public Bound ToBound() => IsInfinite ? Bound.Unbounded : new Bound(Value, IsReached);

    /// <summary>The same for a comparison, without allocating.</summary>
    public WideBound ToWideBound() => IsInfinite ? WideBound.Unbounded : _sum.ToBound(IsReached);

    /// <summary>Becomes what another total is.</summary>
    public void CopyFrom(EndTotal other)
    {
        _count = other._count;
        _infinite = other._infinite;
        _open = other._open;
        _sum.CopyFrom(other._sum);
    }

    /// <summary>Adds all that another total holds.</summary>
    public void Add(EndTotal other)
    {
        _count += other._count;
        _infinite += other._infinite;
        _open += other._open;
        _sum.Add(other._sum);
    }

    /// <summary>Takes away again what another total holds, all of which was added.</summary>
    public void Subtract(EndTotal other)
    {
        _count -= other._count;
        _infinite -= other._infinite;
        _open -= other._open;
        _sum.Subtract(other._sum);
    }

    /// <summary>Writes it.</summary>
    public void WriteTo(TotalsWriter writer)
    {
        writer.Write(_count);
        writer.Write(_infinite);
        writer.Write(_open);
        writer.Write(Value);
    }

    /// <summary>Adds what was written of another.</summary>
    public void AddFrom(TotalsReader reader)
    {
        _count += reader.ReadWhole();
        _infinite += reader.ReadWhole();
        _open += reader.ReadWhole();
        _sum.Add(reader.ReadNumber());
    }

    /// <summary>Adds several closed ends by their sum.</summary>
    public void AddClosed(long count, Rational sum)
    {
        _count += count;
        _sum.Add(sum);
    }

    /// <summary>Adds an end, or takes it away again.</summary>
    /// <param name="end">The end.</param>
    /// <param name="sign">1 to add it, -1 to take it away.</param>
    public void Add(Bound end, int sign)
    {
        _count += sign;
        if (!end.IsClosed)
            _open += sign;
        if (end.Value is not { } value)
            _infinite += sign;
        else if (sign > 0)
            _sum.Add(value);
        else
            _sum.Subtract(value);
    }
}
