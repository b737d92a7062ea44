namespace Compliance.Values;

/// <summary>One end of an interval.</summary>
/// <param name="Value">The number there; null where the interval has no end on this side.</param>
/// <param name="IsClosed">Whether the number itself belongs to the interval.</param>
public readonly record struct Bound(Rational? Value, bool IsClosed)
{
    /// <summary>No end on this side.</summary>
    public static Bound Unbounded => new(null, IsClosed: false);

    /// <summary>An end that belongs to the interval.</summary>
    public static Bound Closed(Rational value) => new(value, IsClosed: true);

    /// <summary>An end that does not belong to the interval.</summary>
    public static Bound Open(Rational value) => new(value, IsClosed: false);

    /// <summary>Whether it is the same end.</summary>
    public bool Equals(Bound other) => IsClosed == other.IsClosed && (Value is { } own ? other.Value is { } value && own == value : other.Value is null);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is { } own ? (own.GetHashCode() * 2) + (IsClosed ? 1 : 0) : 0;
}
